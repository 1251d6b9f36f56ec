// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Lock
import Throughline.LoneWorking
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
                                    || navigation.destination === "members" || navigation.destination === "review"
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
        take: { key: "take", text: qsTr("Take with me"), iconName: "people" },
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
    readonly property var reviewKeys: session.manager && !inHall ? ["review"] : []
    // Paper is for where no device may go in: not while this one is in.
    readonly property var sheetKeys: session.hall.open ? [] : ["sheetPrint", "sheetEntry"]
    // From Sync; where the bar has no room for Sync itself, it stands beside it.
    readonly property var takeKeys: inHall ? [] : ["take"]
    // All that there is for this user, here.
    readonly property var openKeys: placeKeys.concat(innerKeys, sheetKeys, reviewKeys, takeKeys, inHall ? [] : ["help"])
    readonly property bool isInner: innerKeys.includes(navigation.destination)
    readonly property var places: placeKeys.map(key => allPlaces[key])
    // Four places and Log fit under a thumb, the same for everybody; the others are behind More.
    readonly property var barKeys: inHall ? placeKeys : ["today", "people", "tasks"]
    readonly property var barPlaces: barKeys.map(key => allPlaces[key]).concat(inHall ? [] : [
        { key: "more", text: qsTr("More"), iconName: "more" }
    ])
    // Behind More, or behind Help; a phone's bar has no room for the acts.
    readonly property var moreKeys: inHall ? innerKeys : placeKeys.filter(key => !barKeys.includes(key))
    readonly property int afterSync: moreKeys.indexOf("sync") + 1
    readonly property var morePlaces: moreKeys.slice(0, afterSync).concat(takeKeys, moreKeys.slice(afterSync))
                                              .map(key => allPlaces[key])
                                              .concat(inHall && !compact ? [] : acts)
    readonly property string logText: inHall ? "" : qsTr("Log")
    readonly property bool inBar: barKeys.includes(navigation.destination)
    // Where one begins, and where Back ends.
    readonly property string home: inHall ? "session" : session.manager && Theme.expanded ? "team" : "today"
    readonly property string currentKey: navigation.destination === "review" ? "team"
                                         : navigation.destination === "take" ? (compact ? "take" : "sync")
                                         : sheetKeys.includes(navigation.destination) ? (inHall ? "session" : "sessions")
                                         : !isInner ? navigation.destination : inHall ? "help" : "sessions"
    // Who is out alone is listed there; a buddy without it has the list on Today.
    readonly property bool leadsTeam: placeKeys.includes("team")
    readonly property var badges: ({
        today: leadsTeam ? 0 : outAlone.urgent,
        tasks: overdue.count,
        team: outAlone.urgent,
        differences: toDecide.mine,
        more: toDecide.mine + (leadsTeam ? outAlone.urgent : 0)
    })
    readonly property var acts: [
        { key: "cover", text: qsTr("Cover"), iconName: "eye-off", act: true },
        ...(inHall ? [] : [allPlaces.help]), // always above Lock
        { key: "lock", text: qsTr("Lock"), iconName: "lock", act: true }
    ]

    function openPage(): void {
        front().openPage();
    }
    // What is on top. Who looks through records stays in the list of them.
    function front(): PageHolder {
        const staysInList = listBeside && navigation.page === "review";
        return hasForm ? form : hasPage && !staysInList ? detail : destination;
    }
    // To the next record to look at, in the place of the one that is done.
    function reviewNext(record: string, next: string): void {
        if (navigation.page !== "review" || navigation.pageSubject !== record)
            return;
        if (next.length > 0)
            navigation.replace("review", next);
        else
            navigation.back();
    }
    function pick(key: string): void {
        if (key === "cover")
            application.setCovered(true);
        else if (key === "lock")
            application.lockOnceSent();
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
    // No page of the locked app offers what nobody is there to do.
    Component.onDestruction: CoverOffer.offered = false
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

    // On a phone the bar has no room for it, and More would be a tap too many.
    Binding {
        target: CoverOffer
        property: "offered"
        value: shell.compact
    }
    Connections {
        function onWanted(): void {
            shell.application.setCovered(true);
        }

        target: CoverOffer
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
    // One for the bar and for all pages that offer to start a check.
    LoneCheckModel {
        id: ownCheck

        session: shell.session
    }
    // Buddies and managers look out, wherever they are in the app.
    LoneChecksModel {
        id: outAlone

        session: shell.session
        // In a hall strangers hear it.
        onRisen: news => {
            if (!shell.inHall)
                Announcer.announce(shell, news + " " + (shell.leadsTeam ? qsTr("Open Team.") : qsTr("Open Today.")), true);
        }
    }
    ReviewList {
        id: toReview

        session: shell.session
        active: shell.navigation.destination === "team" || shell.navigation.destination === "review"
        onSettled: (record, next) => shell.reviewNext(record, next)
    }
    PracticeStripe {
        id: stripe

        width: parent.width
        visible: shell.session.practice
    }

    // Whoever is out alone can say that they are safe from everywhere.
    CheckBar {
        id: checkBar

        y: stripe.visible ? stripe.height : 0
        width: parent.width
        model: ownCheck
        // Where a form or large text needs the room, what is quick stays.
        brief: shell.height < 480 || Theme.compact && (shell.hasForm || Theme.textScale > 1.3)
        canOpen: !shell.inHall
        openCheck: shell.hasPage && !shell.hasForm && shell.navigation.page === "check" ? shell.navigation.pageSubject : ""
        onOpened: check => shell.navigation.open("check", check)
    }

    Item {
        id: body

        y: checkBar.y + (checkBar.visible ? checkBar.height : 0)
        width: parent.width
        height: parent.height - y - (bar.visible ? bar.height : 0)

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
            height: parent.height - (undoBar.visible && undoBar.hasRoom ? undoBar.taken : 0)

            DestinationHolder {
                id: destination

                width: shell.listBeside ? shell.listWidth
                                        : panes.width - (shell.hasForm && shell.formThird ? shell.formWidth : 0)
                height: parent.height
                visible: (shell.listBeside || !shell.hasPage) && (!shell.hasForm || shell.formBeside)
                application: shell.application
                session: shell.session
                differences: toDecide
                ownCheck: ownCheck
                outAlone: outAlone
                review: toReview
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
                ownCheck: ownCheck
                review: toReview
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

            readonly property real taken: height + 2 * Theme.space.s
            // Over nothing: the panes end above it, where that leaves something of them.
            readonly property bool hasRoom: body.height - taken >= 240

            x: shell.navWidth + Theme.space.s
            y: parent.height - height - Theme.space.s
            width: Math.min(shell.room - 2 * Theme.space.s, 520 * shell.growth)
            shown: shell.session.undo.shown && !shell.hasForm
            text: shell.session.undo.text
            possible: shell.session.undo.possible
            onUndo: shell.session.undo.undo()
            onDismissed: shell.session.undo.dismiss()
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
        onLockWanted: shell.application.lockOnceSent()
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
