// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Says for twenty seconds that the device will lock itself; any key or touch keeps it open.
Rectangle {
    id: warning

    property int seconds: 0

    signal keepOpen()

    onSecondsChanged: {
        if (seconds === 20)
            Announcer.announce(warning, words.text, true);
    }

    visible: seconds > 0
    height: content.height + 2 * Theme.space.m
    color: Theme.color.warningContainer

    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Stack {
        id: content

        x: Theme.space.pageMargin
        y: Theme.space.m
        width: parent.width - 2 * x
        spacing: Theme.space.s

        BodyText {
            id: words

            color: Theme.color.onWarningContainer
            text: qsTr("Locking in %n seconds. What you typed is kept.", "", warning.seconds)
        }
        AppButton {
            kind: "secondary"
            text: qsTr("Keep open")
            onClicked: warning.keepOpen()
        }
    }
}
