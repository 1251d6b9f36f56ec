// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.People
import Throughline.Releases
import Throughline.Tasks
import Throughline.Theme

// What is open of a list: a person, a task, a day. Beside the list, a word where nothing is.
PageHolder {
    id: holder

    required property App application
    required property Session session
    property bool showBack: false

    readonly property Navigation navigation: application.navigation

    function componentFor(page: string): Component {
        switch (page) {
        case "person": return person;
        case "task": return task;
        case "releaseDay": return releaseDay;
        }
        return nothing;
    }
    function nothingText(destination: string): string {
        switch (destination) {
        case "tasks": return qsTr("Choose a task from the list.");
        case "releases": return qsTr("Choose a day.");
        }
        return qsTr("Choose somebody from the list.");
    }

    sourceComponent: componentFor(navigation.page)

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: person

        PersonPage {
            session: holder.session
            person: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
        }
    }
    Component {
        id: task

        TaskPage {
            session: holder.session
            task: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onFinished: holder.navigation.back()
            onPersonOpened: person => holder.navigation.open("person", person)
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
        }
    }
    Component {
        id: releaseDay

        ReleaseDayPage {
            session: holder.session
            day: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onPersonOpened: person => holder.navigation.open("person", person)
        }
    }
    Component {
        id: nothing

        FocusScope {
            readonly property string title: ""

            function openPage(): void {}

            Rectangle {
                anchors.fill: parent
                color: Theme.color.bg
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width - 2 * Theme.space.xl, 400)
                text: holder.nothingText(holder.navigation.destination)
            }
        }
    }
    // qmllint enable unqualified
}
