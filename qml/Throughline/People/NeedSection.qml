// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Cards of one kind under their heading.
Stack {
    id: section

    required property string title
    required property var cards
    property string emptyText
    property bool empty: false
    property bool busy: false

    signal formOpened(string subject)
    signal movesWanted(string record, string form)
    signal doneClicked(string action)

    spacing: Theme.space.s

    SectionHeading {
        text: section.title
    }
    BodyText {
        visible: section.empty && text.length > 0
        color: Theme.color.text2
        text: section.emptyText
    }
    Repeater {
        model: section.cards
        // qmllint disable unqualified
        delegate: NeedCard {
            busy: section.busy
            onFormOpened: subject => section.formOpened(subject)
            onMovesWanted: (record, form) => section.movesWanted(record, form)
            onDoneClicked: action => section.doneClicked(action)
        }
        // qmllint enable unqualified
    }
}
