// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What is known and what happened, in one list that scrolls.
LongList {
    id: list

    required property PersonModel person
    required property real columnWidth

    // The whole page of what matters stands above it, or only what it shows.
    property bool overview: true
    property bool showLog: false
    // A check on whoever goes to see them can be begun.
    property bool offersCheck: false

    signal logWanted()
    signal gateWanted()
    signal differencesWanted()
    signal sharingWanted()
    signal checkWanted()
    signal releaseWanted()

    // Moves the keyboard to an entry.
    function go(index: int): void {
        const entry = reveal(index) as TimelineEntry;
        if (!entry)
            return;
        // Away from the old one before that stops being a stop; and back to the new one, as the view
        // gives the focus to what is around it.
        entry.takeFocus();
        currentIndex = index;
        entry.takeFocus();
    }
    // By how many entries a key moves.
    function stepOf(key: int): int {
        switch (key) {
        case Qt.Key_Down: return 1;
        case Qt.Key_Up: return -1;
        case Qt.Key_PageDown: return Math.min(5, count - 1 - currentIndex);
        case Qt.Key_PageUp: return -Math.min(5, currentIndex);
        case Qt.Key_Home: return -currentIndex;
        case Qt.Key_End: return count - 1 - currentIndex;
        }
        return 0;
    }

    onOverviewChanged: list.toTop()

    Keys.onPressed: event => {
        const step = list.stepOf(event.key);
        event.accepted = step !== 0;
        if (step !== 0)
            list.go(list.currentIndex + step);
    }

    model: list.person.timeline
    reuseItems: true
    clip: true
    spacing: Theme.space.s
    topMargin: Theme.space.l
    bottomMargin: Theme.space.l

    Connections {
        function onPersonChanged(): void {
            list.moved = false;
        }

        target: list.person
    }

    // qmllint disable unqualified
    header: Item {
        width: list.width
        height: (list.overview ? matters.height : choice.height) + Theme.space.s

        PersonOverview {
            id: matters

            x: Theme.space.s
            width: list.columnWidth
            visible: list.overview
            person: list.person
            showLog: list.showLog
            offersCheck: list.offersCheck
            onLogWanted: list.logWanted()
            onGateWanted: list.gateWanted()
            onDifferencesWanted: list.differencesWanted()
            onSharingWanted: list.sharingWanted()
            onCheckWanted: list.checkWanted()
            onReleaseWanted: list.releaseWanted()
        }
        TimelineFilter {
            id: choice

            x: Theme.space.s
            width: list.columnWidth
            visible: !list.overview
            person: list.person
        }
    }
    delegate: TimelineEntry {
        width: list.columnWidth + 2 * Theme.space.s
        tabStop: ListView.isCurrentItem
    }
    // qmllint enable unqualified
}
