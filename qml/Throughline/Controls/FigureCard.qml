// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A number and what it counts: "84%", "41 of 49", "3 not known". Where there are too few for a
// percentage the count is the number.
Card {
    id: card

    property string title
    property string value
    property string count
    property string unknown
    // Leads to those it counts; empty: nowhere.
    property string actionText
    readonly property string number: value || count

    signal actionClicked()

    spacing: Theme.space.xs

    Accessible.role: Accessible.StaticText
    Accessible.name: Phrase.join([title, value, count, unknown], ", ")

    InnerText {
        face: Theme.type.label
        color: Theme.color.text2
        text: card.title
    }
    InnerText {
        // A long number of few words wraps rather than being cut.
        face: card.number.length > 8 ? Theme.type.title : Theme.type.figure
        text: card.number
    }
    InnerText {
        visible: text
        face: Theme.type.body
        text: Phrase.join([card.value ? card.count : "", card.unknown], ", ")
    }
    AppButton {
        visible: text.length > 0
        kind: "quiet"
        text: card.actionText
        description: card.title
        onClicked: card.actionClicked()
    }
}
