// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// One question of a form about a record, asked as its kind of answer wants it.
Loader {
    id: field

    required property fieldRow row
    // Any of them: some know where the focus belongs.
    readonly property var held: item

    signal typed(string text)
    signal chosen(string key)
    signal accepted()

    function takeFocus(): void {
        if (held && held.takeFocus !== undefined)
            held.takeFocus();
        else if (held)
            held.forceActiveFocus(Qt.TabFocusReason);
    }
    function componentFor(type: string): Component {
        switch (type) {
        case "area": return area;
        case "choice":
        case "choices": return tiles;
        case "find": return finder;
        }
        return line;
    }

    sourceComponent: componentFor(row.type)

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: line

        AppTextField {
            label: field.row.label
            hint: field.row.hint
            sensitive: true
            inputMethodHints: field.row.type === "number" ? Qt.ImhDigitsOnly : Qt.ImhNone
            error: field.row.error
            text: field.row.text
            onEdited: text => field.typed(text)
            onAccepted: field.accepted()
        }
    }
    Component {
        id: area

        AppTextArea {
            label: field.row.label
            hint: field.row.hint || qsTr("Facts, not opinions. The person may read this.")
            error: field.row.error
            text: field.row.text
            onEdited: text => field.typed(text)
        }
    }
    Component {
        id: tiles

        OptionTiles {
            label: field.row.label
            hint: field.row.hint
            error: field.row.error
            options: field.row.options
            text: field.row.text
            multiple: field.row.type === "choices"
            onChosen: key => field.chosen(key)
        }
    }
    Component {
        id: finder

        OptionFinder {
            label: field.row.label
            hint: field.row.hint
            error: field.row.error
            options: field.row.options
            text: field.row.text
            onChosen: key => field.chosen(key)
        }
    }
    // qmllint enable unqualified
}
