// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.People
import Throughline.Theme

// The person who is open; beside a list, a word where nobody is.
PageHolder {
    id: holder

    required property App application
    required property Session session
    property bool showBack: false

    readonly property Navigation navigation: application.navigation

    sourceComponent: navigation.page === "person" ? person : nobody

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
        id: nobody

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
                text: qsTr("Choose somebody from the list.")
            }
        }
    }
    // qmllint enable unqualified
}
