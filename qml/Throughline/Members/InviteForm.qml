// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who is invited, as what, into which team; then the code, once. What is chosen stays a draft until then.
AppPage {
    id: form

    required property Session session
    // Somebody who is invited again, by name.
    property string subject
    property bool side: false

    readonly property var problems: about.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")
    readonly property bool invited: about.code.length > 0

    signal closeRequested()

    function problemOf(field: string): string {
        const found = form.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function invite(): void {
        if (!form.invited)
            about.invite();
    }
    function focusField(field: string): void {
        const fields = { name: name, role: role, team: team };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }
    function leave(): void {
        if (form.invited)
            leaving.shown = true;
        else
            form.closeRequested();
    }

    title: form.invited ? qsTr("Their code") : qsTr("Invite somebody")
    showBack: true
    bottomBar: form.invited ? null : send
    onBackClicked: form.leave()
    onProblemTextChanged: soon.restart()
    onInvitedChanged: {
        form.contentY = 0;
        form.openPage();
    }

    InvitationForm {
        id: about

        session: form.session
        subject: form.subject
        onDiscarded: form.closeRequested()
    }
    StableOptions {
        id: roles

        from: about.roles
    }
    StableOptions {
        id: teams

        from: about.teams
    }

    ErrorSummary {
        id: summary

        errors: form.problems
        onErrorClicked: field => form.focusField(field)
    }
    Stack {
        visible: !form.invited
        enabled: !about.leaving
        spacing: Theme.space.l

        AppTextField {
            id: name

            label: qsTr("Full name")
            hint: qsTr("As their colleagues know them")
            error: form.problemOf("name")
            text: about.name
            onEdited: text => about.name = text
        }
        ChoiceGroup {
            id: role

            label: qsTr("What they do")
            error: form.problemOf("role")
            options: roles.options
            selectedKey: about.role
            onChosen: key => about.role = key
        }
        ChoiceGroup {
            id: team

            visible: about.asksTeam
            label: qsTr("Which team")
            error: form.problemOf("team")
            options: teams.options
            selectedKey: about.team
            onChosen: key => about.team = key
        }
        AppButton {
            visible: about.hasAnswers
            kind: "quiet"
            iconName: "clear"
            text: qsTr("Throw away this draft")
            onClicked: about.discard()
        }
    }
    InvitationCode {
        visible: form.invited
        invitation: about
        onFinished: form.closeRequested()
    }

    AppButton {
        id: send

        visible: !form.invited
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: about.busy
        text: qsTr("Make a code")
        onClicked: form.invite()
    }
    Interruption {
        id: leaving

        title: qsTr("Do they have the code?")
        text: qsTr("It is not shown again.")
        goText: qsTr("Close the code")
        onGo: {
            leaving.shown = false;
            form.closeRequested();
        }
        onBack: leaving.shown = false
    }

    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (form.problems.length > 0)
                summary.takeFocus();
        }
    }
}
