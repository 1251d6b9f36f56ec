// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Log a contact of any kind, in one scroll (interface.md 3.7). Only how it happened is needed.
FormFrame {
    id: form

    required property Session session
    required property string subject

    function openPage(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Log a contact")
    name: log.name
    number: log.number
    born: log.born
    place: log.place
    ready: log.ready
    saving: log.saving
    hasAnswers: log.hasAnswers
    problems: log.problems
    onSaveRequested: log.save()
    onDiscardRequested: log.discard()
    onFieldWanted: field => kind.focusKinds()

    ContactLog {
        id: log

        session: form.session
        subject: form.subject
        onSaved: form.finished()
        onDiscarded: form.closeRequested()
    }

    PageHeading {
        id: heading

        focus: true
        text: form.title
    }
    ContactKind {
        id: kind

        log: log
        error: form.problems.filter(one => one.field === "kind").map(one => one.text).join()
    }
    ContactAbout {
        log: log
    }
    AppTextArea {
        label: qsTr("Note (optional)")
        hint: qsTr("Facts, not opinions. The person may read this.")
        text: log.note
        onEdited: text => log.note = text
    }
    ChoiceGroup {
        label: qsTr("Follow up? (optional)")
        columns: 2
        options: log.followUps
        selectedKey: log.followUp
        onChosen: key => log.chooseFollowUp(key)
    }
    AppTextField {
        label: qsTr("Where (optional)")
        sensitive: true
        text: log.where
        onEdited: text => log.where = text
    }
    TimeRow {
        when: log.whenText
        onMoved: minutes => log.moveTime(minutes)
    }
}
