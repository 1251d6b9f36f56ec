// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What is asked about a contact, in one scroll (interface.md 3.7): of a new one, and of one that is
// changed.
FormFrame {
    id: form

    required property ContactLog log
    // Said below the heading.
    property string hint
    // How it happened is asked.
    property bool asksKind: true
    // When it happened is asked in steps; else, or besides, in fields of the form's own.
    property bool timed: true
    default property alias more: rest.data

    function openPage(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function errorOf(field: string): string {
        return form.problems.filter(one => one.field === field).map(one => one.text).join();
    }

    name: log.name
    number: log.number
    born: log.born
    place: log.place
    safety: log.safety
    ready: log.ready
    saving: log.saving
    hasAnswers: log.hasAnswers
    problems: log.problems
    onSaveRequested: log.save()
    onDiscardRequested: log.discard()
    onFieldWanted: field => {
        if (field !== "day" && field !== "time")
            kind.focusKinds();
    }

    content: [
        PageHeading {
            id: heading

            focus: true
            text: form.title
        },
        BodyText {
            visible: text.length > 0
            color: Theme.color.text2
            text: form.hint
        },
        ContactKind {
            id: kind

            visible: form.asksKind
            log: form.log
            error: form.errorOf("kind")
        },
        ContactAbout {
            log: form.log
        },
        AppTextArea {
            label: qsTr("Note (optional)")
            hint: qsTr("Facts, not opinions. The person may read this.")
            text: form.log.note
            onEdited: text => form.log.note = text
        },
        ChoiceGroup {
            label: qsTr("Follow up? (optional)")
            columns: 2
            options: form.log.followUps
            selectedKey: form.log.followUp
            onChosen: key => form.log.chooseFollowUp(key)
        },
        AppTextField {
            label: qsTr("Where (optional)")
            sensitive: true
            text: form.log.where
            onEdited: text => form.log.where = text
        },
        Stack {
            id: rest

            spacing: Theme.space.l
        },
        TimeRow {
            visible: form.timed
            when: form.log.whenText
            onMoved: minutes => form.log.moveTime(minutes)
        }
    ]
}
