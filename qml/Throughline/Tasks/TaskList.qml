// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Tasks in order. Tab comes to the list once; the arrows go from task to task, and from the first one
// back to where one came from.
LongList {
    id: list

    required property TasksModel tasks
    property string openTask

    signal taskOpened(string task)
    signal goneUp()

    // Moves the keyboard to a task.
    function go(index: int): void {
        const entry = reveal(index) as TaskEntry;
        if (!entry)
            return;
        // Away from the old one before that stops being a stop; and back to the new one, as the view
        // gives the focus to what is around it.
        entry.takeFocus();
        currentIndex = index;
        entry.takeFocus();
    }
    function enter(): void {
        list.go(0);
    }
    // By how many tasks a key moves.
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

    model: list.tasks.tasks
    activeFocusOnTab: false
    // No row is made ahead: half made, it would be there for a screen reader.
    cacheBuffer: 0

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tasks")

    // qmllint disable unqualified
    header: TaskFacts {
        width: ListView.view ? ListView.view.width : 0
        tasks: list.tasks
    }
    delegate: TaskEntry {
        width: ListView.view ? ListView.view.width : 0
        openTask: list.openTask
        tabStop: ListView.isCurrentItem
        onChosen: task => list.taskOpened(task)
    }
    // qmllint enable unqualified
}
