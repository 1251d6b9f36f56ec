// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One session with its totals.
Card {
    id: card

    required property hallSessionRow row

    spacing: Theme.space.xs

    SectionHeading {
        text: card.row.text
    }
    BodyText {
        text: card.row.totals
    }
    SmallText {
        visible: text.length > 0
        text: card.row.detail
    }
    Tag {
        visible: card.row.open
        kind: "info"
        text: qsTr("Not closed yet")
    }
}
