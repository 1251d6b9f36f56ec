// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The numbers that are asked for first.
Columns {
    id: cards

    required property FiguresModel figures

    // Those whom a card counts.
    signal listWanted()

    leastWidth: 200 * Math.min(1.5, Theme.textScale)
    mostColumns: 3

    Repeater {
        model: cards.figures.cards
        // qmllint disable unqualified
        delegate: FigureCard {
            required property figureRow row

            width: cards.itemWidth
            title: row.title
            value: row.value
            count: row.count
            unknown: row.unknown
            actionText: row.leads ? qsTr("See who waits") : ""
            onActionClicked: cards.listWanted()
        }
        // qmllint enable unqualified
    }
}
