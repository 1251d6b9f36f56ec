// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Lets the right person in and shows nothing else (interface.md 3.1): no names of people supported, no
// counts. Works without a network.
AppPage {
    id: page

    required property App application

    // Somebody has just tried: the answer brings them back to the field. A wait that is counted down
    // moves nobody.
    property bool tried: false

    // Beside a keyboard one types at once.
    function openPage(): void {
        if (page.application.practice || Theme.touch)
            page.heading.forceActiveFocus(Qt.OtherFocusReason);
        else
            field.forceActiveFocus(Qt.OtherFocusReason);
    }
    function unlock(): void {
        page.tried = true;
        page.application.unlock(field.typed);
        field.clear();
    }
    function sayProblem(): void {
        if (page.application.problem.length === 0)
            return;
        Announcer.announce(page, page.application.problem, true);
        if (page.tried && field.visible)
            field.forceActiveFocus(Qt.OtherFocusReason);
        page.tried = false;
    }

    title: page.application.practice ? qsTr("Practice") : qsTr("This device is locked")

    Alert {
        visible: page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    AppTextField {
        id: field

        visible: !page.application.practice
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
    Stack {
        visible: !page.application.practice
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("Help")
        }
        SmallText {
            text: qsTr("Forgotten your passphrase? Ask your manager. Nothing on this device is deleted by wrong tries, and what you have recorded stays on it.")
        }
    }
    Connections {
        function onProblemChanged(): void {
            page.sayProblem();
        }

        target: page.application
    }
}
