// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A question with few answers: tiles, of which one or several are chosen. Choosing one again lets go of it.
Stack {
    id: question

    required property string label
    property string hint
    property string error
    // Each {key, text}.
    required property var options
    // The key that is chosen, of several joined by ';'.
    property string text
    property bool multiple: false

    signal chosen(string key)

    function takeFocus(): void {
        const first = tiles.itemAt(0);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.s

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: error

    FieldLabel {
        label: question.label
        hint: question.hint
        error: question.error
        onTapped: question.takeFocus()
    }
    StableOptions {
        id: stable

        from: question.options
    }
    Repeater {
        id: tiles

        model: stable.options
        // qmllint disable unqualified
        delegate: ChoiceTile {
            required property var modelData

            text: modelData.text
            multiple: question.multiple
            selected: question.text.split(";").includes(modelData.key)
            onChosen: question.chosen(modelData.key)
        }
        // qmllint enable unqualified
    }
}
