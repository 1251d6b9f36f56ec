// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Lock
import Throughline.Models
import Throughline.Theme

// The unlocked app: the navigation, and one set of pages in three placements (interface.md 2). A
// destination, a person and a form each have one holder; the width of the window only moves them, so
// that nothing is made anew by turning a phone or pulling a window.
FocusScope {
    id: shell

    required property App application
    required property Session session

    readonly property Navigation navigation: application.navigation
    // What was open before somebody went inside stays away.
    readonly property bool hasPage: navigation.page !== "" && !inHall
    readonly property bool hasForm: navigation.form !== "" && (!inHall || navigation.form.startsWith("hall"))
    readonly property bool hasList: navigation.destination === "today" || navigation.destination === "people" || leadsOn
    // From a task or a day one has come to somebody: there is a way back beside the list, too.
    readonly property bool cameToPerson: navigation.page === "person" && leadsOn
    readonly property bool leadsOn: navigation.destination === "tasks" || navigation.destination === "releases"
                                    || navigation.destination === "members"
                                    || navigation.destination === "help" && !inHall

    // The placements. What does not fit beside the rest stands over it.
    readonly property real growth: Math.min(1.4, Theme.textScale)
    readonly property real leastList: Math.round(Theme.size.listWidth * growth)
    // A month takes more than a list of names, where there is room.
    readonly property real listWidth: navigation.destination !== "releases" ? leastList
        : Math.max(leastList, Math.min(Math.round(560 * growth), room - leastPane))
    readonly property real leastPane: Math.round(380 * growth)
    readonly property bool compact: Theme.compact && height >= 480
    readonly property bool wide: Theme.expanded && width - drawer.implicitWidth - leastList >= leastPane
    readonly property real navWidth: compact ? 0 : wide ? drawer.implicitWidth : rail.implicitWidth
    readonly property real room: width - navWidth
    readonly property bool listBeside: Theme.expanded && hasList && room - listWidth >= leastPane
    readonly property real rest: room - (listBeside ? listWidth : 0)
    // A form stands at the side of the page; else in its place, with the list in sight; else over both.
    readonly property bool formThird: Theme.expanded && rest >= Theme.size.sheetWidth + leastPane
    readonly property bool formBeside: formThird || listBeside
    readonly property real formWidth: formThird ? Theme.size.sheetWidth : rest

    // Never a person's name: others see the titles of windows.
    readonly property string title: hasForm ? form.title : hasPage && !listBeside ? detail.title : destination.title

    readonly property var allPlaces: ({
        today: { key: "today", text: qsTr("Today"), iconName: "today" },
        people: { key: "people", text: qsTr("People"), iconName: "people" },
        tasks: { key: "tasks", text: qsTr("Tasks"), iconName: "tasks" },
        releases: { key: "releases", text: qsTr("Releases"), iconName: "calendar" },
        team: { key: "team", text: qsTr("Team"), iconName: "team" },
        differences: { key: "differences", text: qsTr("Differences"), iconName: "differences" },
        figures: { key: "figures", text: qsTr("Figures"), iconName: "figures" },
        members: { key: "members", text: qsTr("Members"), iconName: "group" },
        session: { key: "session", text: qsTr("Session"), iconName: "people" },
        finish: { key: "finish", text: qsTr("Finish"), iconName: "check" },
        sessions: { key: "sessions", text: qsTr("Sessions"), iconName: "clock" },
        sync: { key: "sync", text: qsTr("Sync"), iconName: "sync" },
        settings: { key: "settings", text: qsTr("Settings"), iconName: "settings" },
        help: { key: "help", text: qsTr("Help"), iconName: "help" }
    })
    // Inside a prison, and for a volunteer always, there is the session alone.
    readonly property bool inHall: session.hall.open || !session.staff
    // Roles change what is there: a manager begins with what is missing from the team.
    readonly property var placeKeys: inHall ? ["session", "finish", "help"] : session.manager
        ? ["team", "differences", "figures", "releases", "people", "tasks", "today", "members", "sessions",
           "sync", "settings"]
        : ["today", "people", "tasks", "releases", "differences", "figures", "sessions", "sync", "settings"]
    // What one comes to from another place.
    readonly property var innerKeys: inHall ? ["sync", "settings"] : ["session"]
    // Paper is for where no device may go in: not while this one is in.
    readonly property var sheetKeys: session.hall.open ? [] : ["sheetPrint", "sheetEntry"]
    // All that there is for this user, here.
    readonly property var openKeys: placeKeys.concat(innerKeys, sheetKeys, inHall ? [] : ["help"])
    readonly property bool isInner: innerKeys.includes(navigation.destination)
    readonly property var places: placeKeys.map(key => allPlaces[key])
    // Four places and Log fit under a thumb, the same for everybody; the others are behind More.
    readonly property var barKeys: inHall ? placeKeys : ["today", "people", "tasks"]
    readonly property var barPlaces: barKeys.map(key => allPlaces[key]).concat(inHall ? [] : [
        { key: "more", text: qsTr("More"), iconName: "more" }
    ])
    // Behind More, or behind Help; a phone's bar has no room for the acts.
    readonly property var morePlaces: (inHall ? innerKeys.map(key => allPlaces[key])
                                              : places.filter(place => !barKeys.includes(place.key)))
                                      .concat(inHall && !compact ? [] : acts)
    readonly property string logText: inHall ? "" : qsTr("Log")
    readonly property bool inBar: barKeys.includes(navigation.destination)
    // Where one begins, and where Back ends.
    readonly property string home: inHall ? "session" : session.manager && Theme.expanded ? "team" : "today"
    readonly property string currentKey: sheetKeys.includes(navigation.destination) ? (inHall ? "session" : "sessions")
                                         : !isInner ? navigation.destination : inHall ? "help" : "sessions"
    readonly property var badges: ({ tasks: overdue.count, differences: toDecide.mine, more: toDecide.mine })
    readonly property var acts: [
        { key: "cover", text: qsTr("Cover"), iconName: "eye-off", act: true },
        ...(inHall ? [] : [allPlaces.help]), // always above Lock
        { key: "lock", text: qsTr("Lock"), iconName: "lock", act: true }
    ]

    function openPage(): void {
        front().openPage();
    }
    // What is on top.
    function front(): PageHolder {
        return hasForm ? form : hasPage ? detail : destination;
    }
    function pick(key: string): void {
        if (key === "cover")
            application.setCovered(true);
        else if (key === "lock")
            application.lock();
        else
            navigation.go(key);
    }
    function openLog(): void {
        navigation.openForm("chooseLog", "any");
    }
    // Round the panes that are in sight.
    function nextPane(): void {
        const panes = [destination, detail, form];
        const now = destination.activeFocus ? 0 : detail.activeFocus ? 1 : form.activeFocus ? 2 : -1;
        for (let i = 1; i <= 3; ++i) {
            const pane = panes[(now + i) % 3];
            if (pane.visible && pane.item)
                return pane.openPage();
        }
    }

    onHomeChanged: navigation.home = home
    onInHallChanged: navigation.go(home)
    Component.onCompleted: {
        navigation.begin(home);
        // A place that went with a role, or with the end of a session.
        if (navigation.destination !== "more" && !openKeys.includes(navigation.destination))
            navigation.go(home);
    }

    Keys.onEscapePressed: event => {
        event.accepted = shell.navigation.back();
    }
    Keys.onBackPressed: event => {
        event.accepted = shell.navigation.back();
    }

    OverdueCount {
        id: overdue

        session: shell.session
    }
    // One for all pages: what was marked stays while somebody looks elsewhere.
    DifferencesModel {
        id: toDecide

        session: shell.session
    }
    PracticeStripe {
        id: stripe

        width: parent.width
        visible: shell.session.practice
    }

    Item {
        id: body

        anchors.top: stripe.visible ? stripe.bottom : parent.top
        anchors.bottom: bar.visible ? bar.top : parent.bottom
        width: parent.width

        NavRail {
            id: rail

            visible: !shell.compact && !shell.wide
            height: parent.height
            model: shell.places.concat(shell.acts)
            currentKey: shell.currentKey
            badges: shell.badges
            logText: shell.logText
            onPicked: key => shell.pick(key)
            onLogClicked: shell.openLog()
        }
        NavDrawer {
            id: drawer

            visible: shell.wide
            height: parent.height
            model: shell.places.slice(0, -1)
            bottomModel: shell.places.slice(-1).concat(shell.acts)
            currentKey: shell.currentKey
            badges: shell.badges
            logText: shell.logText
            onPicked: key => shell.pick(key)
            onLogClicked: shell.openLog()
        }
        Item {
            id: panes

            x: shell.navWidth
            width: shell.room
            height: parent.height - (undoBar.visible ? undoBar.height + 2 * Theme.space.s : 0)

            DestinationHolder {
                id: destination

                width: shell.listBeside ? shell.listWidth
                                        : panes.width - (shell.hasForm && shell.formThird ? shell.formWidth : 0)
                height: parent.height
                visible: (shell.listBeside || !shell.hasPage) && (!shell.hasForm || shell.formBeside)
                application: shell.application
                session: shell.session
                differences: toDecide
                badges: shell.badges
                morePlaces: shell.morePlaces
                placeKeys: shell.openKeys
                places: shell.places
                inHall: shell.inHall
                onPicked: key => shell.pick(key)
                onPersonWanted: (person, part) => detail.openPerson(person, part)
            }
            DetailHolder {
                id: detail

                x: shell.listBeside ? shell.listWidth : 0
                width: shell.rest - (shell.hasForm && shell.formThird ? shell.formWidth : 0)
                height: parent.height
                visible: (shell.hasPage || shell.listBeside) && (!shell.hasForm || shell.formThird)
                showBack: !shell.listBeside || shell.cameToPerson
                application: shell.application
                session: shell.session
                places: shell.places
            }
            FormHolder {
                id: form

                x: panes.width - width
                width: shell.formWidth
                height: parent.height
                visible: shell.hasForm
                side: shell.formBeside
                application: shell.application
                session: shell.session
            }
            Repeater {
                model: [detail, form]
                delegate: Rectangle {
                    required property Item modelData

                    x: modelData.x
                    width: Theme.size.border
                    height: modelData.height
                    visible: modelData.visible && modelData.x > 0
                    color: Theme.color.divider
                }
            }
        }
        UndoBar {
            id: undoBar

            // Over nothing: the panes end above it.
            x: shell.navWidth + Theme.space.s
            y: parent.height - height - Theme.space.s
            width: Math.min(shell.room - 2 * Theme.space.s, 520 * shell.growth)
            shown: shell.session.undo.shown && !shell.hasForm
            text: shell.session.undo.text
            actionText: shell.session.undo.possible ? qsTr("Undo") : qsTr("OK")
            onUndo: shell.session.undo.possible ? shell.session.undo.undo() : shell.session.undo.dismiss()
            onExpired: shell.session.undo.dismiss()
        }
    }
    NavBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        // A form has the whole window: Save is where the thumb is.
        visible: shell.compact && !shell.hasForm
        model: shell.barPlaces
        currentKey: shell.inBar || shell.inHall ? shell.currentKey : "more"
        badges: shell.badges
        logText: shell.logText
        onPicked: key => shell.pick(key)
        onLogClicked: shell.openLog()
    }
    ShellKeys {
        navigation: shell.navigation
        places: shell.placeKeys
        onLockWanted: shell.application.lock()
        onNextPaneWanted: shell.nextPane()
    }
    StepUpSheet {
        stepUp: shell.session.stepUp
    }
    // When the holders have their new pages.
    Timer {
        id: later

        interval: 0
        onTriggered: shell.openPage()
    }
    Connections {
        function onChanged(): void {
            later.start();
        }

        target: shell.navigation
    }
}
