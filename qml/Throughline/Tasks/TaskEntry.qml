// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One task in the list, under the heading of its part where it is the first of it.
Stack {
    id: entry

    required property taskRow row
    property string openTask
    // One row of the list is where Tab comes to.
    property bool tabStop: false

    signal chosen(string task)

    function takeFocus(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        visible: heading.text.length > 0
        implicitHeight: heading.height + Theme.space.l + Theme.space.s

        SectionHeading {
            id: heading

            x: Theme.space.pageMargin
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.pageMargin
            text: entry.row.heading
        }
    }
    TaskRow {
        id: line

        leftPadding: Theme.space.pageMargin
        rightPadding: Theme.space.pageMargin
        tabStop: entry.tabStop
        // A row that is not read yet is no task.
        selected: entry.row.task.length > 0 && entry.row.task === entry.openTask
        title: entry.row.title
        name: entry.row.name
        reason: entry.row.reason
        due: entry.row.due
        owner: entry.row.owner
        overdue: entry.row.overdue
        onClicked: {
            if (entry.row.task.length > 0)
                entry.chosen(entry.row.task);
        }
    }
    Divider {}
}
