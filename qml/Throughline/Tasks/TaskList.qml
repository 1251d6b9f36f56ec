// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Tasks in order.
ArrowList {
    id: list

    required property TasksModel tasks
    property string openTask

    signal taskOpened(string task)

    model: list.tasks.tasks

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
