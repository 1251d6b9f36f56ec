// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Before somebody goes alone: where, for how long, who looks out. All but where has an answer already.
AppPage {
    id: form

    required property Session session
    required property string subject
    property bool side: false

    readonly property var problems: about.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal closeRequested()

    function problemOf(field: string): string {
        const found = form.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function focusField(field: string): void {
        const fields = { where: where, team: team };
        if (field === "buddy")
            buddy.takeFocus();
        else if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Start a check")
    showBack: true
    bottomBar: go
    onBackClicked: form.closeRequested()
    onProblemTextChanged: soon.restart()

    LoneCheckForm {
        id: about

        session: form.session
        subject: form.subject
        onSaved: form.closeRequested()
    }
    StableOptions {
        id: teams

        from: about.teams
    }
    StableOptions {
        id: buddies

        from: about.buddies
    }

    ErrorSummary {
        id: summary

        errors: form.problems
        onErrorClicked: field => form.focusField(field)
    }
    AppTextField {
        id: where

        label: qsTr("Where are you going?")
        hint: qsTr("So that somebody finds you: your team reads this.")
        error: form.problemOf("where")
        text: about.where
        onEdited: text => about.where = text
    }
    AppTextField {
        label: qsTr("Whom do you meet? (optional)")
        hint: qsTr("First name and initial are enough.")
        text: about.who
        onEdited: text => about.who = text
    }
    ChoiceGroup {
        label: qsTr("For how long?")
        columns: 2
        options: about.durations
        selectedKey: about.duration
        onChosen: key => about.chooseDuration(key)
    }
    Stepper {
        visible: about.duration === "other"
        label: qsTr("Minutes from now")
        from: 15
        to: 720
        step: 15
        value: about.minutes
        valueText: about.minutesText
        onMoved: value => about.setMinutes(value)
    }
    BodyText {
        strong: true
        text: about.backBy
    }
    ChoiceGroup {
        id: team

        visible: about.asksTeam
        label: qsTr("Which team looks out for you?")
        error: form.problemOf("team")
        options: teams.options
        selectedKey: about.team
        onChosen: key => about.chooseTeam(key)
    }
    OptionFinder {
        id: buddy

        visible: buddies.options.length > 0
        label: about.needsBuddy ? qsTr("Your buddy") : qsTr("Your buddy (optional)")
        hint: about.lookoutHint
        error: form.problemOf("buddy")
        options: buddies.options
        text: about.buddy
        onChosen: key => about.chooseBuddy(key)
    }
    SmallText {
        text: qsTr("Without signal this device cannot raise an alarm, and your team cannot see this. Tell your buddy by phone before you go.")
    }
    SmallText {
        text: qsTr("A locked device sends and receives nothing.")
    }

    AppButton {
        id: go

        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: about.saving
        text: qsTr("Start the check")
        onClicked: about.start()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.visible && form.enabled && about.ready
        onActivated: about.start()
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
