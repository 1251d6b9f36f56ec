// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// This device has asked to be let in: six words to compare, so that nobody can slip another device in.
AppPage {
    id: page

    required property Application application

    function openPage(): void {
        page.heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Waiting to be let in")

    BodyText {
        text: qsTr("Call the person who invited you. They see the same six words on their screen. Read yours aloud, and they approve this device.")
    }
    Card {
        Repeater {
            model: page.application.checkWords
            delegate: BodyText {
                required property int index
                required property string modelData

                text: qsTr("%1. %2").arg(index + 1).arg(modelData)
                font.weight: Font.DemiBold
            }
        }
    }
    SmallText {
        text: qsTr("This page goes on by itself when you are approved. If the words differ, do not go on: tell your manager.")
    }
    Alert {
        visible: page.application.session !== null && text.length > 0
        kind: "info"
        text: page.application.session ? page.application.session.sync.resultText : ""
    }
    AppButton {
        kind: "secondary"
        iconName: "lock"
        text: qsTr("Lock now")
        onClicked: page.application.lock()
    }
}
