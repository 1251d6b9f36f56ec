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
    readonly property bool keepsWidth: true

    padding: Theme.space.s
    ringRadius: Theme.radius.full

    Accessible.name: text

    background: Rectangle {
        implicitWidth: Math.max(Theme.size.target, Theme.size.control - Theme.space.s)
        implicitHeight: implicitWidth
        radius: Theme.radius.full
        color: control.down || control.hovered ? Theme.color.surface2 : "transparent"
        border.width: Theme.highContrast && (control.down || control.hovered) ? Theme.size.border : 0
        border.color: Theme.color.border
    }

    contentItem: Item {
        implicitWidth: symbol.implicitWidth
        implicitHeight: symbol.implicitHeight

        Icon {
            id: symbol

            anchors.centerIn: parent
            name: control.iconName
            size: Theme.size.icon * Math.min(1.5, Theme.textScale)
            color: control.color
        }
    }

    Tip {
        text: control.text
        visible: control.hovered && !control.down
    }
}
