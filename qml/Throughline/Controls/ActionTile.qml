// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A large button that moves on: it is pressed and the next step comes.
Pressable {
    id: control

    property string text
    property string detail
    property string iconName

    leftPadding: Theme.space.l
    rightPadding: Theme.space.m
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.name: text
    Accessible.description: detail

    background: Rectangle {
        implicitWidth: 120
        implicitHeight: Theme.size.tile
        radius: Theme.radius.control
        color: control.down || control.hovered ? Theme.color.surface2 : Theme.color.surface
        border.width: Theme.size.border
        border.color: Theme.color.border
    }

    contentItem: Item {
        implicitWidth: face.implicitWidth + Theme.space.s + arrow.implicitWidth
        implicitHeight: face.implicitHeight

        TileFace {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - arrow.width - Theme.space.s
            text: control.text
            detail: control.detail
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
