// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The answers to one question: below each other under a thumb, side by side where there is room, so that
// they can be compared. None is marked beforehand.
Item {
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
    readonly property real tileWidth: (width - (columns - 1) * Theme.size.gap) / columns
    property real tallest: 0

    signal picked(string key)

    function measure(): void {
        let most = 0;
        for (let i = 0; i < each.count; ++i) {
            const tile = each.itemAt(i);
            most = Math.max(most, tile ? tile.implicitHeight : 0);
        }
        tallest = most;
    }

    implicitHeight: grid.height

    Accessible.role: Accessible.Grouping
    Accessible.name: question

    StableOptions {
        id: stable

        from: tiles.answers
    }
    Grid {
        id: grid

        width: parent.width
        columns: tiles.columns
        columnSpacing: Theme.size.gap
        rowSpacing: Theme.size.gap

        Repeater {
            id: each

            model: stable.options
            // qmllint disable unqualified
            delegate: Loader {
                id: place

                required property var modelData

                width: tiles.tileWidth
                height: tiles.columns > 1 ? tiles.tallest : implicitHeight
                sourceComponent: tiles.choosable ? tile : words
                onImplicitHeightChanged: tiles.measure()

                Component {
                    id: tile

                    ChoiceTile {
                        text: place.modelData.text
                        detail: place.modelData.detail || ""
                        selected: tiles.chosen === place.modelData.key
                        onChosen: tiles.picked(place.modelData.key)
                    }
                }
                Component {
                    id: words

                    Stack {
                        Accessible.role: Accessible.StaticText
                        Accessible.name: place.modelData.text
                        Accessible.description: place.modelData.detail || ""

                        InnerText {
                            face: Theme.type.label
                            text: place.modelData.text
                        }
                        InnerText {
                            visible: text
                            face: Theme.type.small
                            color: Theme.color.text2
                            text: place.modelData.detail || ""
                        }
                    }
                }
            }
            // qmllint enable unqualified
        }
    }
}
