// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A filter, or one of several short answers. One that can be removed says so.
Pressable {
    id: control

    property string text
    property bool selected: false
    property bool removable: false
    readonly property bool keepsWidth: true

    signal chosen()

    onClicked: chosen()

    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs
    ringRadius: height / 2

    Accessible.role: removable ? Accessible.Button : Accessible.CheckBox
    Accessible.name: text
    Accessible.description: removable ? qsTr("Remove this filter") : ""
    Accessible.checkable: !removable
    Accessible.checked: !removable && selected
    Accessible.onToggleAction: control.press()

    background: Rectangle {
        implicitWidth: Theme.size.target
        implicitHeight: Theme.touch ? Theme.size.target : 36
        radius: height / 2
        color: control.selected ? Theme.color.primaryContainer
                                : control.down || control.hovered ? Theme.color.surface2 : Theme.color.surface
        border.width: control.selected ? Theme.size.selectedBorder : Theme.size.border
        border.color: control.selected ? Theme.color.primary : Theme.color.border
    }

    contentItem: Item {
        id: content

        // What the icon takes, tick or cross.
        readonly property real aside: control.removable || control.selected ? Theme.size.smallIcon + Theme.space.s : 0

        implicitWidth: aside + words.implicitWidth
        implicitHeight: Math.max(words.implicitHeight, tick.implicitHeight)

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            Icon {
                id: tick

                anchors.verticalCenter: parent.verticalCenter
                visible: control.selected && !control.removable
                name: visible ? "check" : ""
                size: Theme.size.smallIcon
                color: words.color
            }

            InnerText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, content.width - content.aside)
                face: Theme.type.label
                text: control.text
                color: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text
            }

            Icon {
                id: cross

                anchors.verticalCenter: parent.verticalCenter
                visible: control.removable
                name: visible ? "close" : ""
                size: Theme.size.smallIcon
                color: words.color
            }
        }
    }
}
