// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands above the rows of Find: how many match, or those opened lately; or that there is nobody.
Stack {
    id: sections

    required property FindModel find
    property string openPerson

    readonly property bool searching: find.text.length > 0
    readonly property string emptyText: {
        if (searching)
            return find.noneText;
        return find.ready && find.everyoneCount === 0 ? qsTr("There is nobody on this device yet.") : "";
    }

    signal personOpened(string person)
    signal addPressed()

    SectionLine {
        visible: sections.searching && sections.find.resultCount > 0
        text: sections.find.resultText
    }
    Item {
        visible: sections.emptyText.length > 0
        implicitHeight: empty.height + 2 * Theme.space.l

        EmptyState {
            id: empty

            x: Theme.space.pageMargin
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.pageMargin
            text: sections.emptyText
            actionText: qsTr("Add someone new")
            onActionClicked: sections.addPressed()
        }
    }
    SectionLine {
        visible: recents.visible
        text: qsTr("Opened lately")
    }
    Stack {
        id: recents

        visible: !sections.searching && sections.find.recentCount > 0

        Repeater {
            model: sections.find.recents
            // qmllint disable unqualified
            delegate: FoundPerson {
                openPerson: sections.openPerson
                onChosen: person => sections.personOpened(person)
            }
            // qmllint enable unqualified
        }
    }
    SectionLine {
        visible: !sections.searching && sections.find.everyoneCount > 0
        text: sections.find.everyoneText
    }
}
