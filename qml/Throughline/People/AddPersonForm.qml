// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Add someone new: a name is enough. What is typed stays until it is saved.
AppPage {
    id: form

    required property Session session
    property string subject
    property bool side: false

    readonly property var problems: person.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal closeRequested()
    signal finished()
    signal personAdded(string person)
    // It may be them; what was typed stays a draft.
    signal personOpened(string person)

    function problemOf(field: string): string {
        const found = form.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function save(): void {
        person.save();
        form.showProblems();
    }
    function showProblems(): void {
        if (form.problems.length > 0)
            summary.takeFocus();
    }
    function focusField(field: string): void {
        const fields = {given: given, family: family, born: born, number: number};
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Add someone new")
    showBack: true
    onBackClicked: form.closeRequested()
    onProblemTextChanged: soon.restart()

    PersonForm {
        id: person

        session: form.session
        onPersonAdded: id => {
            form.personAdded(id);
            form.finished();
        }
        onAsked: ask.restart()
        onDiscarded: form.closeRequested()
    }

    // Whoever is written down a second time was not seen to be here already.
    MissingPeople {
        id: whoIsMissing

        session: form.session
    }

    ErrorSummary {
        id: summary

        errors: form.problems
        onErrorClicked: field => form.focusField(field)
    }
    AlikeQuestion {
        id: question

        visible: person.asking
        model: person.alike
        maybeMore: person.maybeMore
        onOpened: id => form.personOpened(id)
        onNobodyOfThem: person.saveAsNew()
    }
    Alert {
        visible: text.length > 0
        kind: "info"
        text: whoIsMissing.text.length > 0 ? qsTr("They may be recorded already. %1 Bring everybody back under Take with me to be sure.").arg(whoIsMissing.text) : ""
    }
    AppTextField {
        id: given

        enabled: person.ready
        label: qsTr("Given names")
        sensitive: true
        error: form.problemOf("given")
        text: person.givenNames
        onEdited: text => person.givenNames = text
        onAccepted: family.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: family

        enabled: person.ready
        label: qsTr("Family name")
        sensitive: true
        error: form.problemOf("family")
        text: person.familyName
        onEdited: text => person.familyName = text
        onAccepted: born.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: born

        enabled: person.ready
        label: qsTr("Date of birth (optional)")
        hint: qsTr("As much as you know, like 1987 or 14 March 1987")
        sensitive: true
        error: form.problemOf("born")
        text: person.born
        onEdited: text => person.born = text
        onAccepted: number.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: number

        enabled: person.ready
        label: qsTr("Prison number (optional)")
        hint: qsTr("Like A1234BC")
        sensitive: true
        inputMethodHints: Qt.ImhUppercaseOnly
        error: form.problemOf("number")
        text: person.prisonNumber
        onEdited: text => person.prisonNumber = text
        onAccepted: form.save()
    }
    AppButton {
        visible: person.hasAnswers
        kind: "quiet"
        iconName: "clear"
        text: qsTr("Throw away this draft")
        onClicked: person.discard()
    }

    bottomBar: AppButton {
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: person.saving
        iconName: "save"
        text: qsTr("Save person")
        onClicked: form.save()
    }

    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: form.showProblems()
    }
    Timer {
        id: ask

        interval: 0
        onTriggered: {
            if (person.asking)
                question.takeFocus();
        }
    }

    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.visible && form.enabled
        onActivated: form.save()
    }
}
