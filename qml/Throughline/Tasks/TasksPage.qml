// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What is to be done, for whom, by when and why (interface.md 3.9).
FocusScope {
    id: page

    required property Session session
    // Whose: everybody's on this device, or one's own. The owner keeps it.
    property bool team: false
    // What is open beside the list.
    property string openTask
    property string title: qsTr("Tasks")

    signal taskOpened(string task)
    signal teamWanted(bool team)

    function openPage(): void {
        head.focusHeading();
    }

    TasksModel {
        id: model

        session: page.session
        team: page.team
        onTeamChanged: said.armed = true
        onChanged: {
            if (said.armed)
                said.restart();
        }
    }

    // How many there are is said once they are read, when somebody has asked for others.
    Timer {
        id: said

        property bool armed: false

        interval: 200
        onTriggered: {
            armed = false;
            Announcer.announce(page, model.countText);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }
    TasksHead {
        id: head

        width: parent.width
        focus: true
        session: page.session
        title: page.title
        team: page.team
        canSeeTeam: model.canSeeTeam
        onTeamWanted: team => {
            list.toTop();
            page.teamWanted(team);
        }
        onDownPressed: list.enter()
    }
    TaskList {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.size.textWidth + 2 * Theme.space.pageMargin)
        clip: true
        tasks: model
        openTask: page.openTask
        onTaskOpened: task => page.taskOpened(task)
        onGoneUp: head.focusLast()
    }
}
