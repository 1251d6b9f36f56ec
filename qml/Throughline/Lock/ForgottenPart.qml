// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// For who cannot open this device: a new passphrase, and a manager who compares six words on the phone, or
// the paper root. Nothing on the device is lost by either.
Stack {
    id: part

    required property UnlockHelp help
    required property App application
    // "manager" or "root"; empty where one chooses.
    property string how
    property var errors: []
    readonly property bool waits: help.words.length > 0
    readonly property string waitText: help.waitText
    readonly property string problem: help.problem

    function errorOf(field: string): string {
        const found = part.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    function begin(): void {
        part.how = "";
        part.errors = [];
        part.help.begin();
    }
    function choose(which: string): void {
        part.how = which;
        part.errors = [];
        part.help.clearProblem();
        passphrase.clear();
        paper.clear();
        if (which === "root")
            paper.forceActiveFocus(Qt.TabFocusReason);
        else
            passphrase.show("passphrase");
    }
    function go(): void {
        const found = part.how !== "root" || paper.typed.trim() ? []
            : [{ field: "paper", text: qsTr("Enter what is printed on the paper root") }];
        part.errors = [...found, ...passphrase.problems(part.application.weakness(passphrase.typed))];
        if (part.errors.length > 0)
            summary.takeFocus();
        else if (part.how === "root")
            part.help.useRoot(paper.typed, passphrase.typed);
        else
            part.help.ask(passphrase.typed);
    }
    // False where there is nothing to go back from.
    function back(): bool {
        if (part.how.length === 0)
            return false;
        part.begin();
        return true;
    }

    onProblemChanged: {
        if (part.problem.length > 0)
            Announcer.announce(part, part.problem, true);
    }
    onWaitTextChanged: {
        if (part.waitText.length > 0)
            Announcer.announce(part, part.waitText, false);
    }
    onWaitsChanged: {
        if (part.waits) {
            passphrase.clear();
            Announcer.announce(part, qsTr("Asked. Call a manager, and read the six words aloud."), false);
        }
    }

    spacing: Theme.space.l

    Stack {
        visible: part.how.length === 0
        spacing: Theme.size.gap

        BodyText {
            text: qsTr("You choose a new passphrase, and somebody else opens the device with it. What you have recorded stays on it.")
        }
        ActionTile {
            visible: part.help.canAsk
            iconName: "phone"
            text: qsTr("Ask a manager")
            detail: qsTr("On the phone; this device needs a network")
            onClicked: part.choose("manager")
        }
        ActionTile {
            iconName: "note"
            text: qsTr("Use the paper root")
            detail: qsTr("Whoever keeps it has to be here; no network needed")
            onClicked: part.choose("root")
        }
        SmallText {
            visible: !part.help.canAsk
            text: qsTr("This device knows no server over which a manager could be asked.")
        }
    }
    ErrorSummary {
        id: summary

        errors: part.errors
        onErrorClicked: field => {
            if (field === "paper")
                paper.forceActiveFocus(Qt.TabFocusReason);
            else
                passphrase.show(field);
        }
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: part.problem
    }
    Stack {
        visible: part.how.length > 0 && !part.waits
        spacing: Theme.space.l

        AppTextField {
            id: paper

            visible: part.how === "root"
            label: qsTr("Paper root")
            hint: qsTr("All its groups in order; spaces and dashes do not matter")
            error: part.errorOf("paper")
            sensitive: true
            inputMethodHints: Qt.ImhUppercaseOnly
            onEdited: part.help.clearProblem()
        }
        NewPassphrase {
            id: passphrase

            errors: part.errors
            onEdited: part.help.clearProblem()
            onAccepted: part.go()
        }
        AppButton {
            kind: "primary"
            large: true
            keepsWidth: false
            guarded: true
            busy: part.help.busy
            iconName: part.how === "root" ? "lock" : "phone"
            text: part.how === "root" ? qsTr("Unlock with the paper root") : qsTr("Ask a manager")
            onClicked: part.go()
        }
        SmallText {
            visible: part.help.busy
            text: qsTr("This takes a moment.")
        }
    }
    Stack {
        visible: part.waits
        spacing: Theme.space.l

        BodyText {
            text: qsTr("Call a manager. Read these six words aloud; they write them on their device, and this one opens.")
        }
        Card {
            NumberedWords {
                label: qsTr("The six words")
                words: part.help.words
            }
        }
        SmallText {
            visible: text.length > 0
            text: part.waitText
        }
        AppButton {
            kind: "primary"
            large: true
            keepsWidth: false
            iconName: "refresh"
            busy: part.help.busy
            text: qsTr("Look for the answer now")
            onClicked: part.help.look()
        }
        SmallText {
            text: qsTr("Keep the new passphrase in mind. If you leave this page, ask again with the same one: the words stay the same.")
        }
    }
}
