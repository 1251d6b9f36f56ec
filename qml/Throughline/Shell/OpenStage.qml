// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The unlocked app: the navigation, and one set of pages in three placements (interface.md 2). A
// destination, a person and a form each have one holder; the width of the window only moves them, so
// that nothing is made anew by turning a phone or pulling a window.
FocusScope {
    id: shell

    required property Application application
    required property Session session

    readonly property Navigation navigation: application.navigation
    readonly property bool compact: Theme.compact && height >= 480
    readonly property bool expanded: Theme.expanded
    readonly property bool hasPage: navigation.page !== ""
    readonly property bool hasForm: navigation.form !== ""
    readonly property string title: hasForm ? form.title : hasPage && !listBeside ? detail.title : destination.title
    // A list and what is chosen in it side by side.
    readonly property bool listBeside: expanded && (navigation.destination === "today" || navigation.destination === "people")
    readonly property real navWidth: compact ? 0 : expanded ? drawer.width : rail.width
    readonly property real room: width - navWidth
    readonly property real listWidth: Math.min(room, 360 * Math.min(1.4, Theme.textScale))
    // A form stands beside the page where both have room, else over everything.
    readonly property bool formBeside: expanded && room - (listBeside ? listWidth : 0) >= 2 * 440
    readonly property real formWidth: formBeside ? 480 : room

    readonly property var places: [
        { key: "today", text: qsTr("Today"), iconName: "today" },
        { key: "people", text: qsTr("People"), iconName: "people" },
        { key: "sync", text: qsTr("Sync"), iconName: "sync" },
        { key: "settings", text: qsTr("More"), iconName: "more" }
    ]

    function openPage(): void {
        front().openPage();
    }
    // What is on top.
    function front(): PageHolder {
        return hasForm ? form : hasPage ? detail : destination;
    }
    function goTo(key: string): void {
        navigation.go(key);
    }
    function openLog(): void {
        navigation.openForm("chooseLog", "any");
    }
    function back(): void {
        navigation.back();
    }
    // Round the panes that are in sight.
    function nextPane(): void {
        const panes = [destination, detail, form].filter(pane => pane.visible && pane.item);
        const now = panes.findIndex(pane => pane.activeFocus);
        if (panes.length > 0)
            panes[(now + 1) % panes.length].openPage();
    }

    Keys.onEscapePressed: event => {
        event.accepted = shell.navigation.canGoBack;
        shell.back();
    }
    Keys.onBackPressed: event => {
        event.accepted = shell.navigation.canGoBack;
        shell.back();
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

            visible: !shell.compact && !shell.expanded
            height: parent.height
            model: shell.places
            currentKey: shell.navigation.destination
            logText: qsTr("Log")
            onPicked: key => shell.goTo(key)
            onLogClicked: shell.openLog()
        }
        NavDrawer {
            id: drawer

            visible: shell.expanded
            height: parent.height
            model: shell.places.slice(0, 3)
            bottomModel: [{ key: "settings", text: qsTr("Settings"), iconName: "settings" }]
            currentKey: shell.navigation.destination
            logText: qsTr("Log")
            onPicked: key => shell.goTo(key)
            onLogClicked: shell.openLog()
        }
        DestinationHolder {
            id: destination

            x: shell.navWidth
            width: shell.listBeside ? shell.listWidth : shell.room
            height: parent.height
            visible: (shell.listBeside || !shell.hasPage) && (!shell.hasForm || shell.formBeside)
            application: shell.application
            session: shell.session
        }
        Rectangle {
            x: detail.x - width
            width: Theme.size.border
            height: parent.height
            visible: shell.listBeside && destination.visible
            color: Theme.color.divider
        }
        DetailHolder {
            id: detail

            x: shell.navWidth + (shell.listBeside ? shell.listWidth : 0)
            width: shell.room - (shell.listBeside ? shell.listWidth : 0)
                   - (shell.hasForm && shell.formBeside ? shell.formWidth : 0)
            height: parent.height
            visible: (shell.hasPage || shell.listBeside) && (!shell.hasForm || shell.formBeside)
            showBack: !shell.listBeside
            application: shell.application
            session: shell.session
        }
        Rectangle {
            x: form.x - width
            width: Theme.size.border
            height: parent.height
            visible: form.visible && shell.formBeside
            color: Theme.color.divider
        }
        FormHolder {
            id: form

            x: shell.width - width
            width: shell.formWidth
            height: parent.height
            visible: shell.hasForm
            side: shell.formBeside
            application: shell.application
            session: shell.session
        }
        UndoBar {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.m
            x: shell.navWidth + Theme.space.m
            width: Math.min(shell.room - 2 * Theme.space.m, 520 * Theme.textScale)
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
        model: shell.places
        currentKey: shell.navigation.destination
        logText: qsTr("Log")
        onPicked: key => shell.goTo(key)
        onLogClicked: shell.openLog()
    }
    ShellKeys {
        navigation: shell.navigation
        onLockWanted: shell.application.lock()
        onNextPaneWanted: shell.nextPane()
    }
    Connections {
        function onChanged(): void {
            Qt.callLater(shell.openPage);
        }

        target: shell.navigation
    }
}
