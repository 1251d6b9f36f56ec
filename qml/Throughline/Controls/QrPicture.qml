// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A QR code on a light square. A scanner reads it; a screen reader hears what it is for, and who shows it
// gives the same in another way.
Item {
    id: picture

    property string text
    property string name
    property string description

    implicitWidth: 264
    implicitHeight: square.height
    visible: code.valid

    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.description: description

    Rectangle {
        id: square

        width: Math.min(picture.width, 264)
        height: width
        radius: Theme.radius.control
        color: code.light
        border.width: Theme.dark ? 0 : Theme.size.border
        border.color: Theme.color.divider

        QrCode {
            id: code

            anchors.fill: parent
            anchors.margins: Theme.space.xs
            text: picture.text
            // Dark on light in every theme.
            dark: Theme.dark ? Theme.color.bg : Theme.color.text
            light: Theme.dark ? Theme.color.text : Theme.color.surface
        }
    }
}
