// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One person: who it is, what matters now, what happened (interface.md 3.6).
FocusScope {
    id: page

    required property Session session
    required property string person
    property bool showBack: Theme.compact
    // It becomes the window's, which others see in lists of windows: no name.
    readonly property string title: qsTr("Person")

    readonly property real columnWidth: Math.min(Theme.size.textWidth,
                                                 width - 2 * Theme.space.pageMargin)
    readonly property bool found: model.ready && model.problem.length === 0
    // Log is at the thumb on a phone, and at the top of the page beside a pointer.
    readonly property bool logBelow: Theme.compact

    signal formOpened(string form, string subject)
    signal backClicked()

    function openPage(): void {
        head.focusName();
    }
    function logContact(): void {
        page.formOpened("contact", page.person);
    }

    Keys.onEscapePressed: event => {
        event.accepted = page.showBack;
        if (page.showBack)
            page.backClicked();
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
        showLog: !page.logBelow && page.found
        onBackClicked: page.backClicked()
        onGateWanted: page.formOpened("gate", model.gateRelease)
        onContactWanted: page.logContact()
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
        anchors.top: head.bottom
        anchors.bottom: bar.top
        // Entries have room for the ring around their words; the words keep to the margin.
        x: Theme.space.pageMargin - Theme.space.s
        width: parent.width - x
        visible: page.found
        columnWidth: page.columnWidth
        person: model
        onLogWanted: page.logContact()
    }

    LogBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.logBelow && page.found
        columnWidth: page.columnWidth
        atGate: model.gateRelease.length > 0
        onGateWanted: page.formOpened("gate", model.gateRelease)
        onContactWanted: page.logContact()
    }
}
