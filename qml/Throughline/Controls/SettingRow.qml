// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A row that opens what it names, and shows its value.
Pressable {
    id: control

    property string text
    property string value
    property string iconName

    ringInside: true
    leftPadding: Theme.space.s
    rightPadding: Theme.space.s
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.name: text
    Accessible.description: value

    background: Rectangle {
        implicitHeight: Theme.size.row
        radius: Theme.radius.control
        color: control.down || control.hovered ? Theme.color.surface2 : "transparent"
    }

    contentItem: Item {
        implicitWidth: face.implicitWidth + Theme.space.s + arrow.width
        implicitHeight: face.implicitHeight

        TileFace {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - arrow.width - Theme.space.s
            text: control.text
            detail: control.value
            iconName: control.iconName
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: Theme.size.icon
            color: Theme.color.text2
        }
    }
}
