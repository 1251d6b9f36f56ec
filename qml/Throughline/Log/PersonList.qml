// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A few people to choose from.
Stack {
    id: list

    required property string title
    required property QtObject model
    property string emptyText

    signal chosen(string person)

    spacing: Theme.space.s

    SectionHeading {
        visible: list.title.length > 0 && list.emptyText.length === 0
        text: list.title
    }
    BodyText {
        visible: list.emptyText.length > 0
        text: list.emptyText
    }
    Repeater {
        model: list.model
        delegate: PersonChoice {
            onChosen: person => list.chosen(person)
        }
    }
}
