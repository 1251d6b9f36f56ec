// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One person: who it is, what matters now, what happened, what they need, and all that is known
// (interface.md 3.6).
FocusScope {
    id: page

    required property Session session
    // The check on this user: whoever is out is offered no other.
    required property LoneCheckModel ownCheck
    required property string person
    property bool showBack: Theme.compact
    // "overview", "timeline", "needs" or "details".
    property string part: "overview"
    // The other two are made when somebody comes to them first, and kept.
    property bool needsSeen: false
    property bool detailsSeen: false
    // It becomes the window's, which others see in lists of windows: no name.
    readonly property string title: qsTr("Person")

    readonly property real columnWidth: Math.min(Theme.size.textWidth,
                                                 width - 2 * Theme.space.pageMargin)
    readonly property bool found: model.ready && model.problem.length === 0
    // Log is at the thumb on a phone, and at the top of the page beside a pointer; where large text needs
    // the room, it is on the page.
    readonly property bool logBelow: Theme.compact && Theme.textScale <= 1.3
    // A phone on its side, with large text: what is always in sight leaves room for what is not.
    readonly property bool brief: height < 240 * Theme.textScale
    readonly property bool happened: part === "overview" || part === "timeline"

    signal formOpened(string form, string subject)
    signal historyOpened(string subject)
    signal differencesOpened()
    signal backClicked()
    // Who may read what there is about this person.
    signal sharingOpened()

    function openPage(): void {
        head.focusName();
    }
    function logContact(): void {
        page.formOpened("contact", page.person);
    }
    function logGate(): void {
        page.formOpened("gate", model.gateRelease);
    }
    function show(part: string): void {
        page.part = part;
        page.needsSeen = page.needsSeen || part === "needs";
        page.detailsSeen = page.detailsSeen || part === "details";
        if (part === "overview")
            model.shownKind = "all";
    }

    Keys.onEscapePressed: event => {
        event.accepted = page.showBack;
        if (page.showBack)
            page.backClicked();
    }
    onPersonChanged: {
        page.part = "overview";
        moves.record = "";
    }

    PersonModel {
        id: model

        session: page.session
        person: page.person
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    PersonHead {
        id: head

        width: parent.width
        focus: true
        person: model
        showBack: page.showBack
        showLog: !Theme.compact && page.found && !page.brief
        brief: page.brief
        onBackClicked: page.backClicked()
        onGateWanted: page.logGate()
        onContactWanted: page.logContact()
    }
    Rectangle {
        id: parts

        anchors.top: head.bottom
        width: parent.width
        height: visible ? tabs.height : 0
        visible: page.found
        color: Theme.color.surface

        TabRow {
            id: tabs

            x: Theme.compact ? Theme.space.s : Theme.space.pageMargin - Theme.space.l
            width: parent.width - 2 * x
            label: qsTr("Parts of this page")
            currentKey: page.part
            model: [
                { key: "overview", text: qsTr("Overview") },
                { key: "timeline", text: qsTr("Timeline") },
                { key: "needs", text: Theme.compact ? qsTr("Needs") : qsTr("Needs and referrals"),
                  name: qsTr("Needs and referrals") },
                { key: "details", text: qsTr("Details") }
            ]
            onPicked: key => page.show(key)
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    Alert {
        x: Theme.space.pageMargin
        y: head.height + Theme.space.l
        width: page.columnWidth
        visible: model.problem.length > 0
        kind: "error"
        text: model.problem
    }

    Timeline {
        anchors.top: parts.bottom
        anchors.bottom: bar.top
        // Entries have room for the ring around their words; the words keep to the margin.
        x: Theme.space.pageMargin - Theme.space.s
        width: parent.width - x
        visible: page.found && page.happened
        columnWidth: page.columnWidth
        person: model
        overview: page.part === "overview"
        showLog: Theme.compact ? !page.logBelow : page.brief
        offersCheck: page.ownCheck.ready && !page.ownCheck.out
        onLogWanted: page.logContact()
        onGateWanted: page.logGate()
        onDifferencesWanted: page.differencesOpened()
        onSharingWanted: page.sharingOpened()
        onCheckWanted: page.formOpened("check", page.person)
        onReleaseWanted: page.formOpened("record", "add/release/" + page.person)
    }
    Loader {
        id: needsPart

        anchors.top: parts.bottom
        anchors.bottom: bar.top
        width: parent.width
        active: page.needsSeen
        visible: page.found && page.part === "needs"
        enabled: visible
        // qmllint disable unqualified
        sourceComponent: PersonNeedsPart {
            session: page.session
            person: page.person
            onFormOpened: subject => page.formOpened("record", subject)
            onMovesWanted: (record, form) => moves.ask(record, form)
        }
        // qmllint enable unqualified
    }
    Loader {
        id: detailsPart

        anchors.top: parts.bottom
        anchors.bottom: bar.top
        width: parent.width
        active: page.detailsSeen
        visible: page.found && page.part === "details"
        enabled: visible
        // qmllint disable unqualified
        sourceComponent: PersonDetailsPart {
            session: page.session
            person: page.person
            onFormOpened: subject => page.formOpened("record", subject)
            onMovesWanted: (record, form) => moves.ask(record, form)
            onHistoryOpened: group => page.historyOpened(group + "/" + page.person)
            onDifferencesWanted: page.differencesOpened()
        }
        // qmllint enable unqualified
    }

    LogBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.logBelow && page.found && page.happened
        columnWidth: page.columnWidth
        atGate: model.gateRelease.length > 0
        onGateWanted: page.logGate()
        onContactWanted: page.logContact()
    }
    MovesSheet {
        id: moves

        session: page.session
        onFormOpened: subject => page.formOpened("record", subject)
    }
}
