// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A button that has room for an icon alone. Its words are heard, and seen as a tip.
Pressable {
    id: control

    property string iconName
    property string text
    property color color: Theme.color.text
    // Where nothing else says that it is a button.
    property bool bordered: false
    readonly property bool keepsWidth: true

    onHoveredChanged: tip.visible = hovered && Window.window !== null
    onDownChanged: tip.visible = false
    Window.onWindowChanged: tip.visible = false

    padding: Theme.space.s
    ringRadius: bordered ? Theme.radius.control : Theme.radius.full

    Accessible.name: text

    background: Rectangle {
        implicitWidth: Math.max(Theme.size.target, Theme.size.control - Theme.space.s)
        implicitHeight: implicitWidth
        radius: control.ringRadius
        color: control.down || control.hovered ? Theme.color.surface2
                                               : control.bordered ? Theme.color.surface : "transparent"
        border.width: control.bordered || Theme.highContrast && (control.down || control.hovered)
                      ? Theme.size.border : 0
        border.color: Theme.color.border
    }

    contentItem: Item {
        implicitWidth: symbol.implicitWidth
        implicitHeight: symbol.implicitHeight

        Icon {
            id: symbol

            anchors.centerIn: parent
            name: control.iconName
            size: Theme.size.icon
            color: control.color
        }
    }

    Tip {
        id: tip

        text: control.text
    }
}
