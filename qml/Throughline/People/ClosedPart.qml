// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What somebody at one's side is not to read: closed until asked for, and closed again by itself after a
// minute, or when the page is covered or left.
Stack {
    id: part

    required property string title
    property string text
    property bool open: false

    onVisibleChanged: part.open = false

    spacing: Theme.space.xs

    Item {
        id: line

        readonly property bool beside: heading.implicitWidth + button.implicitWidth + Theme.space.m <= width

        implicitHeight: beside ? Math.max(heading.implicitHeight, button.height)
                               : heading.height + button.height

        InnerText {
            id: heading

            y: line.beside ? Math.round((parent.height - height) / 2) : 0
            width: line.beside ? implicitWidth : parent.width
            face: Theme.type.label
            text: part.title

            Accessible.ignored: false
        }
        AppButton {
            id: button

            x: line.beside ? parent.width - width : -leftPadding
            y: line.beside ? Math.round((parent.height - height) / 2) : heading.height
            width: Math.min(implicitWidth, parent.width)
            kind: "quiet"
            text: part.open ? qsTr("Hide") : qsTr("Show")
            ringInside: true
            onClicked: part.open = !part.open

            Accessible.name: text + ": " + part.title
            Accessible.description: part.open ? qsTr("Open") : qsTr("Closed")
        }
    }
    BodyText {
        visible: part.open && text.length > 0
        text: part.text
    }
    Timer {
        interval: 60000
        running: part.open
        onTriggered: part.open = false
    }
}
