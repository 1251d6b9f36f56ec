// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The start of a session in a visits hall: what is the same for every contact is asked once.
AppPage {
    id: page

    required property App application
    required property Session session

    readonly property var problems: start.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal started()
    signal sheetPrintWanted()
    signal sheetEntryWanted()
    signal syncOpened()

    function focusField(field: string): void {
        const fields = { day: day, until: until };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
        else
            questions.focusField(field);
    }

    // What would be typed while it starts would come back as a draft.
    enabled: !start.saving
    title: qsTr("Start a session")
    bottomBar: go
    onProblemTextChanged: soon.restart()

    HallStart {
        id: start

        session: page.session
        authority: page.application.authority
        subject: "new"
        onSaved: page.started()
    }

    ErrorSummary {
        id: summary

        errors: start.problems
        onErrorClicked: field => page.focusField(field)
    }
    BodyText {
        text: qsTr("For counting contacts in a visits hall. Sync stays off from start to finish, and the rest of the app is put away.")
    }
    // Who comes from a session sees here whether it has been sent.
    SyncChip {
        text: page.session.sync.chipText
        state: page.session.sync.chipState
        onClicked: page.syncOpened()
    }
    Stack {
        spacing: Theme.space.s

        BodyText {
            color: start.asksDay ? Theme.color.warning : Theme.color.text
            text: start.todayText
        }
        AppTextField {
            id: day

            visible: start.asksDay
            label: qsTr("Today's date")
            hint: qsTr("Like 24 November 2026")
            error: questions.problemOf("day")
            text: start.day
            onEdited: text => start.day = text
        }
    }
    TopQuestions {
        id: questions

        form: start
        workersLabel: qsTr("On shift, with you")
    }
    Card {
        spacing: Theme.space.m

        SectionHeading {
            text: qsTr("Who allowed this device inside")
        }
        SmallText {
            text: qsTr("Shown on the lock screen while the session is open.")
        }
        AppTextField {
            label: qsTr("Authorised by (optional)")
            hint: qsTr("For example Security")
            text: start.authorisedBy
            onEdited: text => start.authorisedBy = text
        }
        AppTextField {
            label: qsTr("Reference (optional)")
            text: start.reference
            onEdited: text => start.reference = text
        }
        AppTextField {
            id: until

            label: qsTr("Until (optional)")
            hint: qsTr("Like 31 March 2027")
            error: questions.problemOf("until")
            text: start.until
            onEdited: text => start.until = text
        }
    }
    SheetActs {
        onPrintWanted: page.sheetPrintWanted()
        onEntryWanted: page.sheetEntryWanted()
    }

    AppButton {
        id: go

        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: start.saving
        text: qsTr("Start the session")
        onClicked: start.start()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: page.visible && page.enabled && start.ready
        onActivated: start.start()
    }
    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (page.problems.length > 0)
                summary.takeFocus();
        }
    }
}
