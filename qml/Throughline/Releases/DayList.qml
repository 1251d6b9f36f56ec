// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Days in order, under their weeks. Tab comes to the list once; the arrows go from day to day, and from
// the first one back to where one came from.
LongList {
    id: list

    required property ReleasesModel releases
    property string openDay

    signal dayOpened(string day)
    signal goneUp()

    // Moves the keyboard to a day.
    function go(index: int): void {
        const row = reveal(index) as DayRow;
        if (!row)
            return;
        // Away from the old one before that stops being a stop; and back to the new one, as the view
        // gives the focus to what is around it.
        row.takeFocus();
        currentIndex = index;
        row.takeFocus();
    }
    function enter(): void {
        list.go(0);
    }
    // By how many days a key moves.
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

    Keys.onPressed: event => {
        const step = list.stepOf(event.key);
        event.accepted = step !== 0;
        if (step < 0 && list.currentIndex === 0)
            list.goneUp();
        else if (step !== 0)
            list.go(list.currentIndex + step);
    }

    model: list.releases.days
    activeFocusOnTab: false
    // No row is made ahead: half made, it would be there for a screen reader.
    cacheBuffer: 0

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Days")

    // qmllint disable unqualified
    header: Item {
        width: ListView.view ? ListView.view.width : 0
        height: above.height + Theme.space.s

        ReleasesFacts {
            id: above

            x: Theme.space.pageMargin
            width: parent.width - 2 * x
            releases: list.releases
        }
    }
    delegate: DayRow {
        width: ListView.view ? ListView.view.width : 0
        openDay: list.openDay
        tabStop: ListView.isCurrentItem
        onChosen: day => list.dayOpened(day)
    }
    // qmllint enable unqualified
}
