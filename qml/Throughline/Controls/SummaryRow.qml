// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// One fact, its value, and what can be done about it. "Change" alone would say nothing to a screen
// reader, so it hears which.
Item {
    id: row

    property string label
    property string value
    // The word on the button; empty for no button.
    property string action
    // Side by side if that leaves either enough room.
    readonly property bool wide: width >= 420 * Theme.textScale
    // The button below, where beside it the value would be a thin column.
    readonly property bool stacked: button.visible && width < 260 * Theme.textScale
    readonly property real room: width - (button.visible && !stacked ? button.width + Theme.space.m : 0)
    readonly property real textHeight: wide ? Math.max(name.height, content.height) : name.height + content.height

    signal actionClicked()

    implicitWidth: 240
    implicitHeight: 2 * Theme.space.s + line.height
                    + (stacked ? textHeight + button.height
                               : Math.max(textHeight, button.visible ? button.height - Theme.space.s : 0))

    Accessible.role: Accessible.ListItem
    Accessible.name: label + ": " + value

    InnerText {
        id: name

        y: Theme.space.s
        // Of the whole width: the values of all rows stand below each other, whatever their buttons say.
        width: row.wide ? Math.min(240 * Theme.textScale, row.width * 0.35) : row.room
        face: row.wide ? Theme.type.body : Theme.type.small
        color: Theme.color.text2
        text: row.label
    }

    InnerText {
        id: content

        x: row.wide ? name.width + Theme.space.l : 0
        y: row.wide ? name.y : name.y + name.height
        width: row.room - x
        text: row.value
    }

    AppButton {
        id: button

        x: row.stacked ? -leftPadding : row.width - width
        y: row.stacked ? Theme.space.s + row.textHeight : Theme.space.xs
        visible: row.action
        kind: "quiet"
        text: row.action
        ringInside: true
        onClicked: row.actionClicked()

        Accessible.name: row.action + ": " + row.label
    }

    Divider {
        id: line

        anchors.bottom: parent.bottom
        width: parent.width
    }
}
