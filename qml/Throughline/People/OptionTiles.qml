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
        group.moveTo(group.current);
    }

    spacing: Theme.space.s

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
    ChoiceGroup {
        id: group

        options: stable.options
        multiple: question.multiple
        selectedKey: question.multiple ? "" : question.text
        selectedKeys: question.multiple ? question.text.split(";") : []
        onChosen: key => question.chosen(key)

        Accessible.name: question.label
        Accessible.description: question.error
    }
}
