// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A team, or a volunteer, that has somebody's records.
Card {
    id: card

    required property sharedRow row

    signal takeBackWanted(string team, string name)

    spacing: Theme.space.xs

    BodyText {
        strong: true
        text: card.row.name
    }
    SmallText {
        text: card.row.members
    }
    AppButton {
        visible: card.row.removable
        kind: "secondary"
        text: qsTr("Take back")
        onClicked: card.takeBackWanted(card.row.team, card.row.name)

        Accessible.name: text + ": " + card.row.name
    }
}
