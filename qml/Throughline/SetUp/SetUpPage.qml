// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A device that belongs to nobody yet: join a team, or look around first (interface.md 3.15).
AppPage {
    id: page

    required property Application application
    property bool joining: false

    function openPage(): void {
        page.heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: page.joining ? qsTr("Join a team") : qsTr("Set up this device")
    showBack: page.joining
    onBackClicked: page.joining = false
    onJoiningChanged: page.openPage()

    Alert {
        visible: !page.joining && page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    BodyText {
        visible: !page.joining
        text: qsTr("What you record is saved on this device, encrypted, with or without a network. It reaches your team when a connection returns.")
    }
    ActionTile {
        visible: !page.joining
        iconName: "team"
        text: qsTr("Join a team")
        detail: qsTr("With the code that your manager gave you")
        onClicked: page.joining = true
    }
    ActionTile {
        visible: !page.joining
        iconName: "people"
        text: qsTr("Practise first")
        detail: qsTr("Made-up people. Nothing leaves this device")
        onClicked: page.application.startPractice()
    }
    SmallText {
        visible: !page.joining && page.application.busy
        text: qsTr("Making the practice organisation. This takes a few seconds.")
    }
    JoinForm {
        visible: page.joining
        application: page.application
    }
}
