// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Words with their numbers, to be read aloud from the top: down the first column, then the second.
Columns {
    id: grid

    required property string label
    required property var words

    leastWidth: 128 * Theme.textScale
    mostColumns: 2
    flow: Grid.TopToBottom
    rows: Math.max(1, Math.ceil(words.length / columns))
    rowSpacing: Theme.space.s

    Accessible.role: Accessible.List
    Accessible.name: label

    Repeater {
        model: grid.words
        // qmllint disable unqualified
        delegate: BodyText {
            required property int index
            required property string modelData

            width: grid.itemWidth
            text: qsTr("%1. %2").arg(index + 1).arg(modelData)
            font.weight: Font.DemiBold
        }
        // qmllint enable unqualified
    }
}
