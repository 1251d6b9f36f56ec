// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Log is an action and not a place, and looks like one: round, filled, with its word below.
Pressable {
    id: control

    property string text
    // In the drawer: a wide button with the word beside.
    property bool flat: false

    ringRadius: Theme.radius.control
    ringInside: !flat
    padding: Theme.space.xs

    Accessible.name: text

    background: Rectangle {
        implicitWidth: Theme.size.target
        implicitHeight: control.flat ? Theme.size.control : Theme.size.tile
        radius: Theme.radius.control
        color: !control.flat ? "transparent"
                             : control.down || control.hovered ? Theme.color.primaryPressed : Theme.color.primary
    }

    contentItem: Item {
        implicitWidth: control.flat ? disc.width + words.implicitWidth + Theme.space.m
                                    : Math.max(disc.width, words.implicitWidth)
        implicitHeight: control.flat ? Math.max(32, words.implicitHeight) : disc.height + 2 + words.implicitHeight

        Rectangle {
            id: disc

            readonly property real edge: control.flat ? 24 : 52

            x: control.flat ? Math.round((parent.width - width - Theme.space.s - words.implicitWidth) / 2)
                            : Math.round((parent.width - width) / 2)
            y: control.flat ? Math.round((parent.height - height) / 2) : 0
            width: edge
            height: edge
            radius: edge / 2
            color: control.flat ? "transparent"
                                : control.down || control.hovered ? Theme.color.primaryPressed : Theme.color.primary

            Icon {
                anchors.centerIn: parent
                name: "log"
                size: control.flat ? 22 : 28
                color: Theme.color.onPrimary
            }
        }

        InnerText {
            id: words

            x: control.flat ? disc.x + disc.width + Theme.space.s : 0
            y: control.flat ? Math.round((parent.height - height) / 2) : disc.height + 2
            width: control.flat ? Math.min(implicitWidth, parent.width - x) : parent.width
            face: control.flat ? Theme.type.label : Theme.type.small
            strong: true
            font.pixelSize: control.flat ? face.pixelSize : Math.min(face.pixelSize, 17)
            lineHeight: control.flat ? face.lineHeight : Math.min(face.lineHeight, 22)
            text: control.text
            color: control.flat ? Theme.color.onPrimary : Theme.color.primary
            horizontalAlignment: control.flat ? Text.AlignLeft : Text.AlignHCenter
        }
    }
}
