// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The answers to one question: below each other under a thumb, side by side where there is room, so that
// they can be compared. None is marked beforehand.
Stack {
    id: tiles

    required property string question
    // Each {key, text, detail}.
    required property var answers
    property string chosen
    // Whoever may not choose reads them.
    property bool choosable: true

    readonly property int columns: {
        const fit = Math.floor((width + Theme.size.gap) / (220 * Theme.textScale + Theme.size.gap));
        return fit >= stable.options.length && stable.options.length <= 4 ? Math.max(1, stable.options.length) : 1;
    }

    signal picked(string key)

    StableOptions {
        id: stable

        from: tiles.answers
    }
    ChoiceGroup {
        visible: tiles.choosable
        columns: tiles.columns
        options: stable.options
        selectedKey: tiles.chosen
        onChosen: key => tiles.picked(key)

        Accessible.name: tiles.question
    }
    Grid {
        visible: !tiles.choosable
        columns: tiles.columns
        columnSpacing: Theme.size.gap
        rowSpacing: Theme.size.gap

        Accessible.role: Accessible.Grouping
        Accessible.name: tiles.question

        Repeater {
            model: tiles.choosable ? [] : stable.options
            // qmllint disable unqualified
            delegate: Stack {
                id: answer

                required property var modelData

                width: (tiles.width - (tiles.columns - 1) * Theme.size.gap) / tiles.columns

                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.text
                Accessible.description: modelData.detail || ""

                InnerText {
                    face: Theme.type.label
                    text: answer.modelData.text
                }
                InnerText {
                    visible: text
                    face: Theme.type.small
                    color: Theme.color.text2
                    text: answer.modelData.detail || ""
                }
            }
            // qmllint enable unqualified
        }
    }
}
