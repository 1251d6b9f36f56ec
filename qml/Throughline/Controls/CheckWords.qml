// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Theme

// The six words, numbered, to be read aloud from the top: down the first column, then the second.
GridLayout {
    id: grid

    required property var words

    readonly property bool two: width >= 280 * Theme.textScale

    flow: GridLayout.TopToBottom
    rows: two ? Math.ceil(words.length / 2) : Math.max(1, words.length)
    columnSpacing: Theme.space.l
    rowSpacing: Theme.space.s

    Accessible.role: Accessible.List
    Accessible.name: qsTr("The six words")

    Repeater {
        model: grid.words
        delegate: BodyText {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            text: qsTr("%1. %2").arg(index + 1).arg(modelData)
            font.weight: Font.DemiBold
        }
    }
}
