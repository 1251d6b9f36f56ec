// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A device of a member, and shutting it out.
Card {
    id: card

    required property memberDeviceRow row

    signal shutOutWanted(string device)

    spacing: Theme.space.xs

    BodyText {
        strong: true
        text: card.row.title
    }
    SmallText {
        text: card.row.detail
    }
    Tag {
        visible: text.length > 0
        kind: "neutral"
        text: card.row.status
    }
    AppButton {
        visible: card.row.open
        kind: "secondary"
        text: qsTr("Shut out")
        onClicked: card.shutOutWanted(card.row.device)

        Accessible.name: text + ": " + card.row.title
    }
}
