// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A record to look at, in the list.
Stack {
    id: entry

    required property reviewRow row
    property string openRecord
    // One row of the list is where Tab comes to.
    property bool tabStop: false

    signal chosen(string record)

    function takeFocus(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    // As the row above it goes, the view gives the focus to what is around this one.
    onActiveFocusChanged: {
        if (entry.activeFocus)
            entry.takeFocus();
    }

    TaskRow {
        id: line

        leftPadding: Theme.space.pageMargin
        rightPadding: Theme.space.pageMargin
        tabStop: entry.tabStop
        selected: entry.row.record === entry.openRecord
        title: entry.row.title
        name: entry.row.name
        reason: entry.row.reason
        due: entry.row.when
        owner: entry.row.by
        onClicked: entry.chosen(entry.row.record)
    }
    Divider {}
}
