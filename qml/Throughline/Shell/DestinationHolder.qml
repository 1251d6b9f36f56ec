// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Differences
import Throughline.Figures
import Throughline.Hall
import Throughline.Help
import Throughline.Members
import Throughline.Models
import Throughline.More
import Throughline.People
import Throughline.Releases
import Throughline.Settings
import Throughline.Sync
import Throughline.Tasks
import Throughline.Team
import Throughline.Today

// The page of the place chosen in the navigation.
PageHolder {
    id: holder

    required property App application
    required property Session session
    required property DifferencesModel differences
    required property LoneCheckModel ownCheck
    required property LoneChecksModel outAlone
    required property ReviewList review
    // What stands behind More.
    property var morePlaces: []
    // What there is for this user.
    property var placeKeys: []
    // The same as the navigation names it.
    property var places: []
    // How many there are to look at, by key.
    property var badges: ({})
    // Everybody's tasks instead of one's own: it stays while one is elsewhere.
    property bool teamTasks: false
    // There is a session of a visits hall alone, and what belongs to it.
    property bool inHall: false

    readonly property Navigation navigation: application.navigation

    signal picked(string key)
    // Somebody's page, at one of its parts.
    signal personWanted(string person, string part)

    function componentFor(key: string): Component {
        switch (key) {
        case "people": return people;
        case "tasks": return tasks;
        case "releases": return releases;
        case "team": return team;
        case "review": return toReview;
        case "figures": return figures;
        case "members": return members;
        case "more": return more;
        case "differences": return decisions;
        case "sync": return sync;
        case "take": return take;
        case "settings": return settings;
        case "session": return holder.session.hall.open ? desk : start;
        case "finish": return finish;
        case "sessions": return sessions;
        case "sheetPrint": return sheetPrint;
        case "sheetEntry": return sheetEntry;
        case "help": return inHall ? hallHelp : help;
        }
        return today;
    }

    // To where one came from to a paper sheet.
    function leaveSheet(): void {
        navigation.go(session.staff ? "sessions" : "session");
    }

    // A place that went with a role is where one begins.
    sourceComponent: componentFor(navigation.destination === "more" || placeKeys.includes(navigation.destination)
                                  ? navigation.destination : inHall ? "session" : "today")

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: today

        TodayPage {
            session: holder.session
            ownCheck: holder.ownCheck
            // Managers have them on Team.
            outAlone: !holder.session.manager && (holder.outAlone.count > 0 || holder.outAlone.problem.length > 0)
                      ? watched : null
            onPersonOpened: person => holder.navigation.open("person", person)
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
            onSyncOpened: holder.navigation.go("sync")
            onFindOpened: holder.navigation.go("people")
            onTasksOpened: holder.navigation.go("tasks")
            onReleasesOpened: holder.navigation.go("releases")
        }
    }
    Component {
        id: watched

        TeamChecks {
            team: holder.outAlone
            onCheckOpened: check => holder.navigation.open("check", check)
        }
    }
    Component {
        id: people

        FindPage {
            session: holder.session
            openPerson: holder.navigation.page === "person" ? holder.navigation.pageSubject : ""
            onPersonOpened: person => holder.navigation.open("person", person)
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject || "new")
            onTakeOpened: holder.navigation.go("take")
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
        id: team

        TeamPage {
            session: holder.session
            alone: holder.outAlone
            review: holder.review
            canDecide: holder.placeKeys.includes("differences")
            onDecisionsOpened: holder.navigation.go("differences")
            onReviewOpened: holder.navigation.go("review")
            onReleasesOpened: holder.navigation.go("releases")
            onCheckOpened: check => holder.navigation.open("check", check)
            onTakeOpened: holder.navigation.go("take")
            onMembersOpened: holder.navigation.go("members")
        }
    }
    Component {
        id: toReview // "review" is the model

        ReviewListPage {
            session: holder.session
            review: holder.review
            openRecord: holder.navigation.page === "review" ? holder.navigation.pageSubject : ""
            onRecordOpened: record => holder.navigation.replace("review", record)
            onBackClicked: holder.navigation.go("team")
        }
    }
    Component {
        id: decisions // "differences" is the model

        DifferencesPage {
            session: holder.session
            differences: holder.differences
            onPersonOpened: person => holder.navigation.open("person", person)
        }
    }
    Component {
        id: figures

        FiguresPage {
            session: holder.session
            canSeeTeam: holder.placeKeys.includes("team")
            onTeamOpened: holder.navigation.go("team")
            onPersonOpened: person => holder.personWanted(person, "needs")
        }
    }
    Component {
        id: members

        MembersPage {
            session: holder.session
            openMember: holder.navigation.page === "member" ? holder.navigation.pageSubject : ""
            openAsking: holder.navigation.page === "asking" ? holder.navigation.pageSubject : ""
            onMemberOpened: member => holder.navigation.open("member", member)
            onAskingOpened: asking => holder.navigation.open("asking", asking)
            onPageOpened: page => holder.navigation.open(page, "")
            onInviteWanted: holder.navigation.openForm("invite", "new")
        }
    }
    Component {
        id: more

        MorePage {
            places: holder.morePlaces
            badges: holder.badges
            onPicked: key => holder.picked(key)
        }
    }
    Component {
        id: sync

        SyncPage {
            session: holder.session
            differences: holder.differences
            onDifferencesOpened: holder.navigation.go("differences")
            onTakeOpened: holder.navigation.go("take")
        }
    }
    Component {
        id: take

        TakePage {
            session: holder.session
            onBackClicked: holder.navigation.go("sync")
        }
    }
    Component {
        id: start

        StartPage {
            application: holder.application
            session: holder.session
            onStarted: holder.navigation.go("session")
            onSheetPrintWanted: holder.navigation.go("sheetPrint")
            onSheetEntryWanted: holder.navigation.go("sheetEntry")
            onSyncOpened: holder.navigation.go("sync")
        }
    }
    Component {
        id: desk

        DeskPage {
            session: holder.session
            onNoteOpened: entry => holder.navigation.openForm("hallNote", entry)
            onEntryOpened: entry => holder.navigation.openForm("hallEntry", entry)
            onConcernOpened: session => holder.navigation.openForm("hallConcern", session)
        }
    }
    Component {
        id: finish

        FinishPage {
            session: holder.session
            onSessionWanted: holder.navigation.go("session")
            onSyncOpened: holder.navigation.go("sync")
            onEnded: {
                holder.navigation.go(holder.session.staff ? "today" : "session");
                holder.application.lockAfterRound();
            }
        }
    }
    Component {
        id: hallHelp

        HelpTopicPage {
            page: "hall"
            places: holder.places

            PlaceTiles {
                places: holder.morePlaces
                onPicked: key => holder.picked(key)
            }
        }
    }
    Component {
        id: sessions

        SessionsPage {
            session: holder.session
            onStartWanted: holder.navigation.go("session")
            onSheetPrintWanted: holder.navigation.go("sheetPrint")
            onSheetEntryWanted: holder.navigation.go("sheetEntry")
        }
    }
    Component {
        id: sheetPrint

        SheetPrintPage {
            application: holder.application
            session: holder.session
            onBackClicked: holder.leaveSheet()
        }
    }
    Component {
        id: sheetEntry

        SheetEntryPage {
            application: holder.application
            session: holder.session
            onBackClicked: holder.leaveSheet()
            onFinished: holder.leaveSheet()
            onConcernWanted: holder.navigation.openForm("hallConcern", "paper")
        }
    }
    Component {
        id: settings

        SettingsPage { application: holder.application }
    }
    Component {
        id: help

        HelpListPage {
            places: holder.places
            openKey: holder.navigation.page === "helpPage" ? holder.navigation.pageSubject : ""
            onPageOpened: key => holder.navigation.open("helpPage", key)
        }
    }
    // qmllint enable unqualified
}
