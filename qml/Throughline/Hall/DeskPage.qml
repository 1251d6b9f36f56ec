// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A session that is open (interface.md 3.8): who, then what, and a contact is counted. Nothing of
// earlier sessions is here, and nobody's name.
AppPage {
    id: page

    required property Session session

    readonly property HallModel hall: session.hall
    readonly property string lastEntry: hall.lastEntry
    readonly property string problem: hall.problem
    // What to say once the new count is known.
    property string owed

    signal noteOpened(string entry)
    signal entryOpened(string entry)
    signal concernOpened(string session)

    title: qsTr("Visits hall")
    spacing: Theme.space.m
    maxContentWidth: 1240
    bottomBar: acts
    onLastEntryChanged: say()
    onProblemChanged: {
        if (problem.length > 0)
            Announcer.announce(page, problem, true);
    }

    function say(): void {
        if (page.owed.length === 0)
            return;
        Announcer.announce(page, Phrase.join([page.owed, page.hall.lastText, page.hall.loggedText], ". "), false);
        page.owed = "";
    }

    SmallText {
        text: page.hall.placeText
    }
    TickLine {
        hall: page.hall
        onNoteWanted: page.noteOpened(page.hall.lastEntry)
    }
    DeskColumns {
        id: columns

        hall: page.hall
        onEntryOpened: entry => page.entryOpened(entry)
        onShown: item => page.reveal(item)
    }

    // Each has its place from the first contact on: what is pressed without looking does not move.
    Columns {
        id: acts

        // Below each other before a word would break.
        leastWidth: Math.round(130 * Theme.textScale)
        mostColumns: 2

        AppButton {
            width: acts.itemWidth
            large: true
            guarded: true
            iconName: "undo"
            text: qsTr("Undo last")
            description: page.hall.lastText
            enabled: page.hall.lastText.length > 0
            onClicked: page.hall.undoLast()
        }
        AppButton {
            width: acts.itemWidth
            large: true
            kind: "danger"
            iconName: "warning"
            text: qsTr("Concern")
            description: qsTr("A worry about somebody's safety")
            onClicked: page.concernOpened(page.hall.session)
        }
    }
    Connections {
        function onCounted(): void {
            page.owed = qsTr("Saved");
            // Unless the next contact has begun.
            if (page.hall.who.length > 0)
                return;
            columns.backToWho();
            page.contentY = 0;
        }
        function onUndone(): void {
            Announcer.announce(page, qsTr("Taken back"), false);
        }

        target: page.hall
    }
}
