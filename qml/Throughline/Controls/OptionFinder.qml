// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A question with many answers: a few letters find them. What is chosen stands below, and can be let go.
Stack {
    id: finder

    required property string label
    property string hint
    property string error
    // Each {key, text}.
    required property var options
    property string text

    readonly property string chosenText: {
        const found = options.find(one => one.key === text);
        return found ? found.text : text;
    }
    readonly property var matches: {
        const wanted = field.typed.trim().toLowerCase();
        if (wanted.length === 0)
            return [];
        const beginning = options.filter(one => one.text.toLowerCase().startsWith(wanted));
        const inside = options.filter(one => !one.text.toLowerCase().startsWith(wanted)
                                             && one.text.toLowerCase().includes(wanted));
        return beginning.concat(inside).slice(0, 6);
    }

    signal chosen(string key)

    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    function choose(key: string): void {
        finder.takeFocus();
        finder.chosen(key);
        field.clear();
    }

    spacing: Theme.space.s

    // What is pressed below goes with the press; the focus comes back here first.
    AppTextField {
        id: field

        label: finder.label
        hint: finder.hint || qsTr("Type a few letters, then choose.")
        error: finder.error
        iconName: "search"
        // The one that is meant, once enough was typed.
        onAccepted: {
            if (finder.matches.length === 1)
                finder.choose(finder.matches[0].key);
        }

        Keys.onDownPressed: {
            if (shown.count > 0)
                shown.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    ChoiceTile {
        visible: finder.text.length > 0
        text: finder.chosenText
        selected: true
        onChosen: {
            finder.takeFocus();
            finder.chosen(finder.text);
        }
    }
    Repeater {
        id: shown

        model: found.options
        // qmllint disable unqualified
        delegate: ActionTile {
            required property var modelData

            text: modelData.text
            onClicked: finder.choose(modelData.key)
        }
        // qmllint enable unqualified
    }
    SmallText {
        visible: field.typed.trim().length > 0 && finder.matches.length === 0
        text: qsTr("Nothing on the list matches.")
    }
    StableOptions {
        id: found

        from: finder.matches
    }
}
