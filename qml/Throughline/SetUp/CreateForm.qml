// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A new organisation: its name, who begins it, and a passphrase for this device. A server can come later.
// All of it is checked when Create is pressed, and what was typed stays.
Stack {
    id: form

    required property App application
    property var errors: []

    function errorOf(field: string): string {
        const found = form.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    function create(): void {
        const found = [];
        const add = (field, text) => {
            if (text)
                found.push({ field: field, text: text });
        };
        add("name", name.typed.trim() ? "" : qsTr("Enter the name of your organisation"));
        add("user", user.typed.trim() ? "" : qsTr("Enter your full name"));
        form.errors = found.concat(passphrase.problems(form.application.weakness(passphrase.typed)));
        if (form.errors.length > 0)
            summary.takeFocus();
        else
            form.application.createOrganisation(name.typed, user.typed, team.typed, passphrase.typed);
    }
    function show(field: string): void {
        const fields = { name: name, user: user };
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
        text: qsTr("You become its first administrator: you let people in and decide what they may do. It works on this device alone at first; connect it to a server when you want to invite others.")
    }
    AppTextField {
        id: name

        label: qsTr("Name of the organisation")
        error: form.errorOf("name")
        onEdited: form.application.clearProblem()
        onAccepted: user.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: user

        label: qsTr("Your full name")
        hint: qsTr("As your colleagues know you")
        error: form.errorOf("user")
        onEdited: form.application.clearProblem()
        onAccepted: team.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: team

        label: qsTr("Name of the first team (optional)")
        hint: qsTr("Left empty, it is named as the organisation")
        onEdited: form.application.clearProblem()
        onAccepted: passphrase.show("passphrase")
    }
    NewPassphrase {
        id: passphrase

        errors: form.errors
        onEdited: form.application.clearProblem()
        onAccepted: form.create()
    }
    AppButton {
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: form.application.busy
        text: qsTr("Create")
        onClicked: form.create()
    }
    SmallText {
        visible: form.application.busy
        text: qsTr("Making the keys. This takes a moment.")
    }
}
