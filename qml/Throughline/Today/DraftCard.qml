// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A form that was begun and not saved.
Card {
    id: card

    required property draftRow row

    signal formOpened(string form, string subject)

    Stack {
        BodyText {
            strong: true
            text: card.row.name
        }
        SmallText {
            text: card.row.detail
        }
    }
    AppButton {
        text: qsTr("Carry on")
        onClicked: card.formOpened(card.row.form, card.row.subject)

        Accessible.name: text + ": " + card.row.name
    }
}
