// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A device that belongs to nobody yet: join a team, begin an organisation, or look around first
// (interface.md 3.15).
AppPage {
    id: page

    required property App application
    // "join", "create" or "recover"; empty where one chooses.
    property string doing
    readonly property bool chooses: doing.length === 0
    // An organisation is being made, and its paper root is to be written down.
    readonly property bool writesDown: application.paperRoot.shown
    // Somebody uses this device already.
    readonly property bool forOther: application.users.hasOthers
    readonly property string place: writesDown ? "root" : doing

    signal helpWanted()

    function go(where: string): void {
        page.application.clearProblem();
        page.doing = where;
    }
    function titleNow(): string {
        if (page.writesDown)
            return qsTr("The paper root");
        switch (page.doing) {
        case "join": return qsTr("Join a team");
        case "create": return qsTr("Create an organisation");
        case "recover": return qsTr("Use the paper root");
        }
        return page.forOther ? qsTr("Set up for another user") : qsTr("Set up this device");
    }

    title: titleNow()
    showBack: !page.writesDown && (!page.chooses || page.forOther)
    onBackClicked: {
        if (page.chooses)
            page.application.leaveSetUp();
        else
            page.go("");
    }
    onPlaceChanged: {
        page.contentY = 0;
        page.openPage();
    }

    Alert {
        visible: page.chooses && page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    ChoiceGroup {
        visible: page.chooses
        label: qsTr("Language")
        columns: 2
        // Each in its own words.
        options: [
            { key: "en", text: "English" },
            { key: "cy", text: "Cymraeg" }
        ]
        selectedKey: page.application.settings.language
        onChosen: key => page.application.settings.language = key
    }
    BodyText {
        visible: page.chooses
        text: qsTr("What you record is saved on this device, encrypted, with or without a network. It reaches your team when a connection returns.")
    }
    Stack {
        visible: page.chooses
        spacing: Theme.size.gap

        ActionTile {
            iconName: "team"
            text: qsTr("Join a team")
            detail: qsTr("With the code that your manager gave you")
            onClicked: page.go("join")
        }
        ActionTile {
            iconName: "people"
            text: qsTr("Practise first")
            detail: qsTr("Made-up people. Nothing leaves this device")
            onClicked: page.application.startPractice()
        }
        ActionTile {
            iconName: "plus"
            text: qsTr("Create an organisation")
            detail: qsTr("For whoever begins it, most often a manager")
            onClicked: page.go("create")
        }
    }
    SmallText {
        visible: page.chooses && page.application.busy
        text: qsTr("Making the practice organisation. This takes a few seconds.")
    }
    AppButton {
        visible: page.chooses
        kind: "quiet"
        keepsWidth: true
        leftPadding: 0
        text: qsTr("All administrators' devices are lost")
        onClicked: page.go("recover")
    }
    JoinForm {
        visible: page.doing === "join"
        application: page.application
    }
    CreateForm {
        visible: page.doing === "create" && !page.writesDown
        application: page.application
    }
    RecoverForm {
        visible: page.doing === "recover"
        application: page.application
    }
    PaperRootPart {
        visible: page.writesDown
        root: page.application.paperRoot
    }
    BeginAnew {
        visible: page.application.canBeginAnew
        onChosen: page.application.beginAnew()
    }
    HelpButton {
        onClicked: page.helpWanted()
    }
    // It stands above what was typed, where nobody looks who has just pressed the button below.
    Connections {
        function onProblemChanged(): void {
            if (page.application.problem.length === 0)
                return;
            page.contentY = 0;
            page.openPage();
            Announcer.announce(page, page.application.problem, true);
        }

        target: page.application
    }
}
