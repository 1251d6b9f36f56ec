// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Every administrator's device is lost: the paper root makes this one an administrator's.
Stack {
    id: form

    required property App application
    property var errors: []

    function errorOf(field: string): string {
        const found = form.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    function recover(): void {
        const found = [];
        const add = (field, text) => {
            if (text)
                found.push({ field: field, text: text });
        };
        add("server", server.typed.trim() ? "" : qsTr("Enter the address of your organisation's server"));
        add("paper", paper.typed.trim() ? "" : qsTr("Enter what is printed on the paper root"));
        add("user", user.typed.trim() ? "" : qsTr("Enter your full name"));
        form.errors = found.concat(passphrase.problems(form.application.weakness(passphrase.typed)));
        if (form.errors.length > 0)
            summary.takeFocus();
        else
            form.application.recoverOrganisation(server.typed, paper.typed, user.typed, passphrase.typed);
    }
    function show(field: string): void {
        const fields = { server: server, paper: paper, user: user };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
        else
            passphrase.show(field);
    }

    spacing: Theme.space.l

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
    BodyText {
        text: qsTr("This device becomes an administrator's, with all that the server has. Shut the lost devices out afterwards, under Members.")
    }
    AppTextField {
        id: server

        label: qsTr("Server")
        hint: qsTr("The address of your organisation's server, like https://server.example.org")
        error: form.errorOf("server")
        sensitive: true
        inputMethodHints: Qt.ImhUrlCharactersOnly
        onEdited: form.application.clearProblem()
    }
    AppTextField {
        id: paper

        label: qsTr("Paper root")
        hint: qsTr("All its groups in order; spaces and dashes do not matter")
        error: form.errorOf("paper")
        sensitive: true
        inputMethodHints: Qt.ImhUppercaseOnly
        onEdited: form.application.clearProblem()
    }
    AppTextField {
        id: user

        label: qsTr("Your full name")
        hint: qsTr("As you were called in the organisation, or somebody new")
        error: form.errorOf("user")
        onEdited: form.application.clearProblem()
    }
    NewPassphrase {
        id: passphrase

        errors: form.errors
        onEdited: form.application.clearProblem()
        onAccepted: form.recover()
    }
    AppButton {
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: form.application.busy
        text: qsTr("Recover the organisation")
        onClicked: form.recover()
    }
    SmallText {
        visible: form.application.busy
        text: qsTr("Reading everything from the server. This takes a while.")
    }
}
