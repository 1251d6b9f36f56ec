// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// All that is known about somebody, one thing at a time to change.
ScrollColumn {
    id: part

    required property Session session
    required property string person

    signal formOpened(string subject)
    signal movesWanted(string record, string form)
    signal historyOpened(string group)
    signal differencesWanted()

    spacing: Theme.space.l

    PersonDetails {
        id: model

        session: part.session
        person: part.person
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: model.problem
    }
    Repeater {
        model: model.groups
        // qmllint disable unqualified
        delegate: DetailCard {
            required property var modelData

            group: modelData
            onFormOpened: subject => part.formOpened(subject)
            onMovesWanted: (record, form) => part.movesWanted(record, form)
            onHistoryOpened: which => part.historyOpened(which)
            onDifferencesWanted: part.differencesWanted()
        }
        // qmllint enable unqualified
    }
}
