// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// This device has asked to be let in: six words to compare, so that nobody can slip another device in.
AppPage {
    id: page

    required property App application
    // Somebody has another code, after a mistake or because the words differed.
    property bool asksAgain: false

    readonly property SyncModel sync: application.session ? application.session.sync : null

    signal helpWanted()

    function askAgain(): void {
        code.error = code.typed.trim() ? "" : qsTr("Enter the code that your manager gave you");
        if (code.error)
            code.forceActiveFocus(Qt.TabFocusReason);
        else
            page.application.joinAgain(code.typed);
    }

    title: qsTr("Waiting to be let in")

    Connections {
        target: page.application

        function onCheckWordsChanged(): void {
            page.asksAgain = false;
            code.clear();
            page.openPage();
        }
    }

    BodyText {
        text: qsTr("Call the person who invited you. They see the same six words on their screen, under Members. Read yours aloud, and they approve this device.")
    }
    Card {
        NumberedWords {
            label: qsTr("The six words")
            words: page.application.checkWords
        }
    }
    SmallText {
        text: qsTr("If the words differ, stop and tell your manager. If they are the same, this page goes on by itself when you have been approved.")
    }
    Alert {
        visible: text.length > 0
        kind: page.sync ? page.sync.resultKind : "info"
        text: page.sync ? page.sync.resultText : ""
    }
    AppButton {
        visible: page.sync !== null && page.sync.canSync
        kind: "primary"
        large: true
        keepsWidth: false
        iconName: "refresh"
        busy: page.sync !== null && page.sync.syncing
        text: qsTr("Look again now")
        onClicked: page.sync.syncNow()
    }
    AppButton {
        visible: !page.asksAgain
        kind: "secondary"
        keepsWidth: false
        iconName: "device"
        text: qsTr("Use another code")
        onClicked: {
            page.asksAgain = true;
            code.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    AppTextField {
        id: code

        visible: page.asksAgain
        label: qsTr("Another code")
        hint: qsTr("This device then has six new words. The old ones no longer count")
        sensitive: true
        onEdited: {
            code.error = "";
            page.application.clearProblem();
        }
        onAccepted: page.askAgain()
    }
    Alert {
        visible: page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    AppButton {
        visible: page.asksAgain
        kind: "secondary"
        keepsWidth: false
        guarded: true
        busy: page.application.busy
        text: qsTr("Ask with this code")
        onClicked: page.askAgain()
    }
    HelpButton {
        onClicked: page.helpWanted()
    }
    AppButton {
        kind: "secondary"
        keepsWidth: false
        iconName: "lock"
        text: qsTr("Lock now")
        onClicked: page.application.lock()
    }
}
