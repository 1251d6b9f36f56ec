// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The last entries of this session: those alone can be changed.
Stack {
    id: part

    required property HallModel hall

    signal entryOpened(string entry)

    spacing: Theme.size.gap

    SectionHeading {
        text: qsTr("Last entries")
    }
    SmallText {
        text: part.hall.entryCount > 0 ? qsTr("Press one to change it.") : qsTr("Nothing yet.")
    }
    Repeater {
        model: part.hall.entries
        // qmllint disable unqualified
        delegate: ActionTile {
            required property hallEntryRow row

            text: row.text
            detail: row.detail
            onClicked: part.entryOpened(row.entry)
        }
        // qmllint enable unqualified
    }
}
