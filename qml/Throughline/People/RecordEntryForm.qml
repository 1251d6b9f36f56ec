// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One record about a person: a new one, one thing changed and checked, or one moved on. What is typed stays
// until it is saved.
AppPage {
    id: form

    required property Session session
    required property string subject
    property bool side: false

    readonly property var problems: entry.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")
    readonly property bool checking: entry.checking
    readonly property bool answering: entry.ready && !entry.checking && entry.notice.length === 0

    signal closeRequested()
    signal finished()

    function proceed(): void {
        entry.proceed();
        form.showProblems();
    }
    function showProblems(): void {
        if (form.problems.length > 0)
            summary.takeFocus();
    }
    function focusField(name: string): void {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FormField;
            if (field && field.row.field === name)
                field.takeFocus();
        }
    }
    function putAway(): void {
        if (entry.checking)
            entry.backToAnswers();
        else
            form.closeRequested();
    }

    title: entry.checking ? qsTr("Check the change") : entry.title || qsTr("Details")
    showBack: true
    onBackClicked: form.putAway()
    onProblemTextChanged: soon.restart()
    onCheckingChanged: form.openPage()

    RecordForm {
        id: entry

        session: form.session
        subject: form.subject
        onSaved: form.finished()
        onDiscarded: form.closeRequested()
    }

    Stack {
        visible: entry.ready
        spacing: 0

        BodyText {
            strong: true
            text: entry.name
        }
        SmallText {
            visible: text.length > 0
            text: Phrase.join([entry.number, entry.born, entry.place], "   ")
        }
    }
    ErrorSummary {
        id: summary

        errors: form.problems
        onErrorClicked: field => form.focusField(field)
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: entry.notice
    }
    Repeater {
        id: fields

        model: entry.fields
        // qmllint disable unqualified
        delegate: FormField {
            visible: form.answering
            // What would be typed while it is saved would be in no record.
            enabled: !entry.saving
            onTyped: text => entry.type(row.field, text)
            onChosen: key => entry.choose(row.field, key)
            onAccepted: form.proceed()
        }
        // qmllint enable unqualified
    }
    Repeater {
        model: entry.changes
        // qmllint disable unqualified
        delegate: Card {
            id: change

            required property changeRow row

            visible: entry.checking
            padding: Theme.space.m
            spacing: Theme.space.xs

            SectionHeading {
                text: change.row.label
            }
            SummaryList {
                Accessible.name: change.row.label

                SummaryRow {
                    label: qsTr("Before")
                    value: change.row.before
                }
                SummaryRow {
                    label: qsTr("From now on")
                    value: change.row.after
                }
            }
        }
        // qmllint enable unqualified
    }
    SmallText {
        visible: entry.checking
        text: qsTr("What was there before stays in the history.")
    }
    AppButton {
        visible: entry.checking
        kind: "secondary"
        iconName: "pencil"
        text: qsTr("Change it again")
        onClicked: entry.backToAnswers()
    }
    AppButton {
        visible: entry.hasAnswers && form.answering
        kind: "quiet"
        iconName: "clear"
        text: qsTr("Throw away this draft")
        onClicked: entry.discard()
    }

    bottomBar: AppButton {
        visible: entry.ready && entry.notice.length === 0
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: entry.saving
        iconName: entry.checked && !entry.checking ? "" : "save"
        text: entry.checked && !entry.checking ? qsTr("Continue") : qsTr("Save")
        onClicked: form.proceed()
    }

    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: form.showProblems()
    }

    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.visible && form.enabled && entry.ready
        onActivated: form.proceed()
    }
}
