// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Somebody who is out alone: where, until when, and the number to ring.
Card {
    id: card

    required property loneCheckRow row

    signal checkOpened(string check)

    spacing: Theme.space.s

    BodyText {
        strong: true
        text: card.row.name
    }
    Tag {
        kind: card.row.stateKind
        iconName: card.row.stateKind === "warning" ? "clock" : ""
        text: card.row.state
    }
    BodyText {
        text: card.row.time
    }
    BodyText {
        text: card.row.place
    }
    SummaryRow {
        label: qsTr("Phone")
        value: card.row.phone
        action: card.row.link ? qsTr("Call") : ""
        onActionClicked: Qt.openUrlExternally(card.row.link)
    }
    AppButton {
        text: qsTr("Open the check")
        onClicked: card.checkOpened(card.row.check)

        Accessible.name: text + ": " + card.row.name
    }
}
