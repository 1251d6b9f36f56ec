// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Lets the right person in and shows nothing else (interface.md 3.1): no names of people supported,
// no counts. Works without a network.
AppPage {
    id: page

    required property App application

    // Somebody has just tried: the answer brings them back to the field. A wait that is counted
    // down moves nobody.
    property bool tried: false
    // Somebody cannot open it, and gets help.
    property bool forgotten: false

    signal helpWanted()

    // Beside a keyboard one types at once.
    function openPage(): void {
        if (page.application.practice || page.forgotten || Theme.touch)
            page.heading.forceActiveFocus(Qt.OtherFocusReason);
        else
            field.forceActiveFocus(Qt.OtherFocusReason);
    }
    function help(on: bool): void {
        page.forgotten = on;
        if (on)
            forgottenPart.begin();
        else
            page.application.unlockHelp.stop();
        page.contentY = 0;
        page.openPage();
    }
    // Whoever has found themselves types at once.
    function pick(key: string): void {
        if (key !== page.application.users.current)
            field.clear(); // it was the other one's
        page.application.chooseUser(key);
        field.forceActiveFocus(Qt.OtherFocusReason);
    }
    function unlock(): void {
        page.tried = true;
        const typed = field.typed;
        field.clear(); // first: it takes away what was wrong before, not what comes
        page.application.unlock(typed);
    }
    function sayProblem(): void {
        if (page.application.problem.length === 0)
            return;
        Announcer.announce(page, page.application.problem, true);
        if (page.tried && field.visible)
            field.forceActiveFocus(Qt.OtherFocusReason);
        page.tried = false;
    }

    title: page.application.practice ? qsTr("Practice")
         : page.forgotten ? qsTr("Open this device again") : qsTr("This device is locked")
    showBack: page.forgotten
    // Each in its own words.
    actions: AppButton {
        readonly property bool welsh: page.application.settings.language === "cy"

        kind: "quiet"
        text: welsh ? "English" : "Cymraeg"
        onClicked: page.application.settings.language = welsh ? "en" : "cy"
    }
    onBackClicked: {
        if (forgottenPart.back())
            page.openPage();
        else
            page.help(false);
    }

    // Inside a prison: whoever asks what this device is allowed to do here.
    BodyText {
        visible: text.length > 0
        text: page.application.authority.line
    }
    Alert {
        visible: page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    BeginAnew {
        visible: page.application.canBeginAnew
        onChosen: page.application.beginAnew()
    }
    UserPick {
        visible: several && !page.application.practice && !page.forgotten
        users: page.application.users
        enabled: !page.application.busy
        onChosen: key => page.pick(key)
    }
    AppTextField {
        id: field

        visible: !page.application.practice && !page.forgotten
        label: qsTr("Passphrase")
        hint: qsTr("You can paste it from a password manager")
        secret: true
        onEdited: page.application.clearProblem()
        onAccepted: page.unlock()
    }
    BodyText {
        visible: page.application.practice
        text: qsTr("Made-up people to practise with. No passphrase is needed, and nothing leaves this device.")
    }
    AppButton {
        visible: !page.forgotten
        kind: "primary"
        large: true
        keepsWidth: false
        busy: page.application.busy
        iconName: page.application.practice ? "people" : "lock"
        text: page.application.practice ? qsTr("Open practice") : qsTr("Unlock")
        onClicked: page.unlock()
    }
    SmallText {
        visible: page.application.busy
        text: qsTr("Opening. This takes a moment.")
    }
    AppButton {
        visible: page.application.practice && page.application.canLeavePractice
        keepsWidth: false
        text: qsTr("Leave practice")
        description: qsTr("To join a team or create an organisation")
        onClicked: page.application.leavePractice()
    }
    Stack {
        visible: !page.application.practice && !page.forgotten
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("If you cannot open it")
        }
        SmallText {
            text: qsTr("Nothing on this device is deleted by wrong tries, and what you have recorded stays on it. If you do not know the passphrase any more, somebody else can help.")
        }
        AppButton {
            kind: "quiet"
            keepsWidth: true
            leftPadding: 0
            text: qsTr("I cannot open it")
            onClicked: page.help(true)
        }
    }
    AppButton {
        visible: !page.application.practice && !page.forgotten
        kind: "quiet"
        keepsWidth: true
        leftPadding: 0
        iconName: "plus"
        enabled: !page.application.busy
        text: qsTr("Add another user")
        onClicked: page.application.addUser()
    }
    ForgottenPart {
        id: forgottenPart

        visible: page.forgotten
        application: page.application
        help: page.application.unlockHelp
    }
    HelpButton {
        onClicked: page.helpWanted()
    }
    Connections {
        function onProblemChanged(): void {
            page.sayProblem();
        }

        target: page.application
    }
}
