// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A setting that is on or off. It changes when the owner says so.
Pressable {
    id: control

    property string text
    property string detail
    property bool checked: false

    signal toggled(bool on)

    onClicked: toggled(!checked)

    ringInside: true
    leftPadding: Theme.space.s
    rightPadding: Theme.space.s
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: control.press()

    background: Rectangle {
        implicitHeight: Theme.size.row
        radius: Theme.radius.control
        color: control.down || control.hovered ? Theme.color.surface2 : "transparent"
    }

    contentItem: Item {
        implicitWidth: face.implicitWidth + Theme.space.l + track.width
        implicitHeight: Math.max(face.implicitHeight, track.height)

        TileFace {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - track.width - Theme.space.l
            text: control.text
            detail: control.detail
        }

        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 52
            height: 32
            radius: height / 2
            color: control.checked ? Theme.color.primary : Theme.color.surface2
            border.width: control.checked ? 0 : 2
            border.color: Theme.color.border

            Rectangle {
                id: knob

                x: control.checked ? parent.width - width - 4 : 4
                anchors.verticalCenter: parent.verticalCenter
                width: 24
                height: 24
                radius: 12
                color: control.checked ? Theme.color.onPrimary : Theme.color.border

                Behavior on x { NumberAnimation { duration: Theme.motion.press } }

                Icon {
                    anchors.centerIn: parent
                    visible: control.checked
                    name: "check"
                    size: 16
                    color: Theme.color.primary
                }
            }
        }
    }
}
