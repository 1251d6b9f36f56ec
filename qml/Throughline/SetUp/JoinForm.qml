// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The server, the code, and a passphrase for this device. All of it is checked when Join is pressed, and
// what was typed stays. What a QR code says, or a file of an invitation, fills in server and code.
Stack {
    id: form

    required property App application
    property var errors: []

    readonly property string serverError: errorOf("server")
    readonly property string codeError: errorOf("code")

    function errorOf(field: string): string {
        const found = form.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    function join(): void {
        const found = [];
        const add = (field, text) => {
            if (text)
                found.push({ field: field, text: text });
        };
        add("server", server.typed.trim() ? "" : qsTr("Enter the address of your organisation's server"));
        add("code", code.typed.trim() ? "" : qsTr("Enter the code that your manager gave you"));
        form.errors = found.concat(passphrase.problems(form.application.weakness(passphrase.typed)));
        if (form.errors.length > 0)
            summary.takeFocus();
        else
            form.application.join(server.typed, code.typed, passphrase.typed);
    }
    function takeInvitation(found: var): void {
        if (!found.code)
            return;
        given.server = found.server;
        given.code = found.code;
        form.errors = [];
        passphrase.show("passphrase");
    }
    function show(field: string): void {
        const fields = { server: server, code: code };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
        else
            passphrase.show(field);
    }

    spacing: Theme.space.l

    QtObject {
        id: given

        property string server
        property string code
    }
    ErrorSummary {
        id: summary

        errors: form.errors
        onErrorClicked: field => form.show(field)
    }
    Alert {
        visible: form.application.problem.length > 0
        kind: "error"
        text: form.application.problem
    }
    AppButton {
        kind: "secondary"
        keepsWidth: false
        iconName: "save"
        text: qsTr("Open an invitation file")
        description: qsTr("It fills in server and code")
        onClicked: chooser.ask()
    }
    AppTextField {
        id: server

        label: qsTr("Server")
        hint: qsTr("Your manager has it, like https://server.example.org")
        error: form.serverError
        text: given.server
        onEdited: text => {
            given.server = text;
            form.application.clearProblem();
        }
        sensitive: true
        inputMethodHints: Qt.ImhUrlCharactersOnly
        onAccepted: code.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: code

        label: qsTr("Code")
        hint: qsTr("It works once, within 48 hours. What the QR code says can be pasted here, too")
        error: form.codeError
        text: given.code
        onEdited: text => {
            given.code = text;
            form.application.clearProblem();
            form.takeInvitation(form.application.invitationIn(text));
        }
        sensitive: true
        onAccepted: passphrase.show("passphrase")
    }
    NewPassphrase {
        id: passphrase

        errors: form.errors
        onEdited: form.application.clearProblem()
        onAccepted: form.join()
    }
    AppButton {
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: form.application.busy
        text: qsTr("Join")
        onClicked: form.join()
    }
    SmallText {
        visible: form.application.busy
        text: qsTr("Joining. This takes a moment.")
    }
    FileChooser {
        id: chooser

        onChosen: file => form.takeInvitation(form.application.invitationOf(file))
    }
}
