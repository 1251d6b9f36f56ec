// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Somebody who comes out: what matters at the gate, and the one tap to log it.
Card {
    id: card

    required property releaseRow row
    // Tomorrow's: it can be logged, as people do come out early, but nothing asks for it.
    property bool upcoming: false

    signal personOpened(string person)
    signal formOpened(string form, string subject)

    ReleaseSummary {
        row: card.row
        onClicked: card.personOpened(card.row.person)
    }
    AppButton {
        kind: card.upcoming || card.row.logged ? "secondary" : "primary"
        iconName: "log"
        text: card.row.logged ? qsTr("Log again") : card.row.drafted ? qsTr("Carry on") : qsTr("Log")
        onClicked: card.formOpened("gate", card.row.release)

        Accessible.name: text + ": " + card.row.name
    }
}
