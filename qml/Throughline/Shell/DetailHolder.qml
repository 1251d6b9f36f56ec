// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Help
import Throughline.LoneWorking
import Throughline.Members
import Throughline.Models
import Throughline.People
import Throughline.Releases
import Throughline.Tasks
import Throughline.Team
import Throughline.Theme

// What is open of a list: a person, a task, a day, a member. Beside the list, a word where nothing is.
PageHolder {
    id: holder

    required property App application
    required property Session session
    required property LoneCheckModel ownCheck
    required property ReviewList review
    property bool showBack: false
    // Whose page was left for what leads back to it, and at which part.
    property string leftPerson
    property string leftPart
    // Where this user may go.
    property var places: []

    readonly property Navigation navigation: application.navigation
    readonly property string page: navigation.page

    // Somebody's page, at one of its parts.
    function openPerson(person: string, part: string): void {
        leftPerson = person;
        leftPart = part;
        navigation.open("person", person);
    }
    function leavePerson(part: string, page: string, subject: string): void {
        leftPerson = navigation.pageSubject;
        leftPart = part;
        navigation.open(page, subject);
    }
    function componentFor(page: string): Component {
        switch (page) {
        case "person": return person;
        case "history": return history;
        case "task": return task;
        case "check": return check;
        case "releaseDay": return releaseDay;
        case "review": return reviewed;
        case "sharing": return sharing;
        case "member": return member;
        case "asking": return asking;
        case "server": return server;
        case "rescue": return rescue;
        case "helpPage": return helpPage;
        }
        return nothing;
    }
    function nothingText(destination: string): string {
        switch (destination) {
        case "tasks": return qsTr("The task that you choose is shown here.");
        case "releases": return qsTr("The day that you choose is shown here.");
        case "review": return qsTr("The record that you choose is shown here.");
        case "members": return qsTr("The member that you choose is shown here.");
        case "help": return qsTr("The page that you choose is shown here.");
        }
        return qsTr("Whoever you choose from the list is shown here.");
    }

    onPageChanged: {
        if (page !== "person" && page !== "history" && page !== "sharing")
            leftPerson = "";
    }

    sourceComponent: componentFor(page)

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: person

        PersonPage {
            id: personPage

            session: holder.session
            ownCheck: holder.ownCheck
            person: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
            onHistoryOpened: subject => holder.leavePerson(personPage.part, "history", subject)
            onDifferencesOpened: holder.navigation.go("differences")
            onSharingOpened: holder.leavePerson(personPage.part, "sharing", holder.navigation.pageSubject)

            Component.onCompleted: {
                if (holder.leftPerson === personPage.person)
                    personPage.show(holder.leftPart);
            }
        }
    }
    Component {
        id: history

        HistoryPage {
            session: holder.session
            subject: holder.navigation.pageSubject
            showBack: true
            onBackClicked: holder.navigation.back()
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
            onCheckOpened: check => holder.navigation.open("check", check)
        }
    }
    Component {
        id: check

        CheckPage {
            session: holder.session
            check: holder.navigation.pageSubject
            showBack: true // to where somebody has heard of it
            onBackClicked: holder.navigation.back()
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
        id: reviewed // "review" is the list

        ReviewPage {
            session: holder.session
            review: holder.review
            record: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onPersonOpened: person => holder.navigation.open("person", person)
            onChangeWanted: record => holder.navigation.openForm("correction", record)
            onRecordOpened: record => holder.navigation.replace("review", record)
        }
    }
    Component {
        id: sharing

        SharingPage {
            session: holder.session
            person: holder.navigation.pageSubject
            showBack: true // to the person
            onBackClicked: holder.navigation.back()
        }
    }
    Component {
        id: member

        MemberPage {
            session: holder.session
            member: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onInviteWanted: name => holder.navigation.openForm("invite", name)
        }
    }
    Component {
        id: asking

        AskingPage {
            session: holder.session
            asking: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onFinished: holder.navigation.back()
        }
    }
    Component {
        id: server

        ServerPage {
            session: holder.session
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onFinished: holder.navigation.back()
        }
    }
    Component {
        id: rescue

        RescuePage {
            session: holder.session
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
        }
    }
    Component {
        id: helpPage

        HelpTopicPage {
            places: holder.places
            page: holder.navigation.pageSubject
            showBack: holder.showBack
            onBackClicked: holder.navigation.back()
            onPlaceOpened: place => holder.navigation.go(place)
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
