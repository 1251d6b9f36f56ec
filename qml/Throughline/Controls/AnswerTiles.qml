// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The answers to a question that is asked before something is done, below each other: one tap, and it is.
Stack {
    id: tiles

    // Each {key, text, detail}.
    property var answers: []

    signal picked(string key)

    spacing: Theme.size.gap

    Repeater {
        model: tiles.answers
        // qmllint disable unqualified
        delegate: ActionTile {
            required property var modelData

            text: modelData.text
            detail: modelData.detail || ""
            onClicked: tiles.picked(modelData.key)
        }
        // qmllint enable unqualified
    }
}
