// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Models
import Throughline.People
import Throughline.Settings
import Throughline.Sync
import Throughline.Today

// The page of the place chosen in the navigation.
PageHolder {
    id: holder

    required property App application
    required property Session session

    readonly property Navigation navigation: application.navigation

    function componentFor(key: string): Component {
        switch (key) {
        case "people": return people;
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
        id: sync

        SyncPage { session: holder.session }
    }
    Component {
        id: settings

        SettingsPage { application: holder.application }
    }
    // qmllint enable unqualified
}
