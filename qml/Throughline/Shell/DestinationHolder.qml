// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Models
import Throughline.More
import Throughline.People
import Throughline.Releases
import Throughline.Settings
import Throughline.Sync
import Throughline.Tasks
import Throughline.Today

// The page of the place chosen in the navigation.
PageHolder {
    id: holder

    required property App application
    required property Session session
    // What stands behind More.
    property var morePlaces: []
    // Everybody's tasks instead of one's own: it stays while one is elsewhere.
    property bool teamTasks: false

    readonly property Navigation navigation: application.navigation

    signal picked(string key)

    function componentFor(key: string): Component {
        switch (key) {
        case "people": return people;
        case "tasks": return tasks;
        case "releases": return releases;
        case "more": return more;
        case "sync": return sync;
        case "settings": return settings;
        }
        return today;
    }

    sourceComponent: componentFor(navigation.destination)

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: today

        TodayPage {
            session: holder.session
            onPersonOpened: person => holder.navigation.open("person", person)
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
            onSyncOpened: holder.navigation.go("sync")
            onFindOpened: holder.navigation.go("people")
            onTasksOpened: holder.navigation.go("tasks")
            onReleasesOpened: holder.navigation.go("releases")
        }
    }
    Component {
        id: people

        FindPage {
            session: holder.session
            openPerson: holder.navigation.page === "person" ? holder.navigation.pageSubject : ""
            onPersonOpened: person => holder.navigation.open("person", person)
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject || "new")
        }
    }
    Component {
        id: tasks

        TasksPage {
            session: holder.session
            team: holder.teamTasks
            openTask: holder.navigation.page === "task" ? holder.navigation.pageSubject : ""
            onTaskOpened: task => holder.navigation.open("task", task)
            onTeamWanted: team => holder.teamTasks = team
        }
    }
    Component {
        id: releases

        ReleasesPage {
            session: holder.session
            openDay: holder.navigation.page === "releaseDay" ? holder.navigation.pageSubject : ""
            onDayOpened: day => holder.navigation.open("releaseDay", day)
        }
    }
    Component {
        id: more

        MorePage {
            places: holder.morePlaces
            onPicked: key => holder.picked(key)
        }
    }
    Component {
        id: sync

        SyncPage { session: holder.session }
    }
    Component {
        id: settings

        SettingsPage { application: holder.application }
    }
    // qmllint enable unqualified
}
