// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// The records to look at, the oldest first.
ArrowList {
    id: list

    required property ReviewList review
    property string openRecord

    signal recordOpened(string record)
    // It was looked at, and nothing is to be done about it.
    signal doneWanted()

    // The keyboard to the record that is open; false where the list has none.
    function toOpen(): bool {
        const at = list.review.indexOf(list.openRecord);
        list.go(at);
        return at >= 0;
    }
    function endOn(event: KeyEvent): void {
        event.accepted = (event.modifiers & Qt.ControlModifier) !== 0;
        if (!event.accepted || event.isAutoRepeat)
            return;
        // Nobody says of a record that it is right before they have seen it.
        const current = list.currentItem as ReviewEntry;
        if (current && current.row.record === list.openRecord) {
            if (list.review.seen === list.openRecord)
                list.doneWanted();
        } else if (current)
            list.recordOpened(current.row.record);
    }

    Keys.onReturnPressed: event => list.endOn(event)
    Keys.onEnterPressed: event => list.endOn(event)

    model: list.review.rows

    Accessible.name: qsTr("Records to review")

    // qmllint disable unqualified
    header: ReviewFacts {
        width: ListView.view ? ListView.view.width : 0
        review: list.review
    }
    delegate: ReviewEntry {
        width: ListView.view ? ListView.view.width : 0
        openRecord: list.openRecord
        tabStop: ListView.isCurrentItem
        onChosen: record => list.recordOpened(record)
    }
    // qmllint enable unqualified
}
