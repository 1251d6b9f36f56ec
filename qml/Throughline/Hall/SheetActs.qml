// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// For where no device may go in: a sheet of paper, and what was written on it.
Card {
    id: card

    signal printWanted()
    signal entryWanted()

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Where no device may go in")
    }
    SmallText {
        text: qsTr("Print a sheet to count on, and enter it here afterwards.")
    }
    Columns {
        id: acts

        // Below each other before a word would break.
        leastWidth: Math.round(200 * Theme.textScale)
        mostColumns: 2

        AppButton {
            width: acts.itemWidth
            iconName: "save"
            text: qsTr("Print the paper sheet")
            onClicked: card.printWanted()
        }
        AppButton {
            width: acts.itemWidth
            iconName: "pencil"
            text: qsTr("Enter a paper sheet")
            onClicked: card.entryWanted()
        }
    }
}
