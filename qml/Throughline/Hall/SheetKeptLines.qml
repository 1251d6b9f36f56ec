// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The lines of a paper sheet that were kept, the last one first. Each can be changed until they are
// saved.
Stack {
    id: part

    required property HallSheetForm sheet

    signal lineOpened()

    spacing: Theme.size.gap

    SectionHeading {
        text: qsTr("Lines of this sheet")
    }
    SmallText {
        text: part.sheet.count > 0 ? qsTr("Press one to change it or take it out.") : qsTr("Nothing yet.")
    }
    Alert {
        visible: part.sheet.takenOutText.length > 0
        kind: "info"
        text: qsTr("Taken out: %1").arg(part.sheet.takenOutText)
        actionText: qsTr("Put it back")
        onActionClicked: part.sheet.putBack()
    }
    Repeater {
        model: part.sheet.lines
        // qmllint disable unqualified
        delegate: ActionTile {
            required property hallEntryRow row

            text: row.text
            detail: row.detail
            onClicked: {
                part.sheet.changeLine(Number(row.entry));
                part.lineOpened();
            }
        }
        // qmllint enable unqualified
    }
}
