// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A worry about somebody's safety: whom to tell now comes first. What is written goes to managers
// alone, and cannot be opened here afterwards.
AppPage {
    id: form

    required property Session session
    required property string subject
    property bool side: false

    readonly property var problems: concern.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal closeRequested()

    function problemOf(field: string): string {
        const found = form.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function focusField(field: string): void {
        const fields = { about: about, kind: kind, note: note };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Concern")
    showBack: !concern.raised
    bottomBar: concern.raised ? done : send
    onBackClicked: form.closeRequested()
    onProblemTextChanged: soon.restart()

    HallConcern {
        id: concern

        session: form.session
        subject: form.subject
        onSaved: {
            form.contentY = 0;
            form.openPage();
            Announcer.announce(form, concern.ringText, true);
        }
        onDiscarded: form.closeRequested()
    }

    Alert {
        visible: concern.ringText.length > 0
        kind: "error"
        text: concern.ringText
    }
    Alert {
        visible: !concern.raised
        kind: "warning"
        text: concern.tellText
    }
    ErrorSummary {
        id: summary

        errors: concern.problems
        onErrorClicked: field => form.focusField(field)
    }
    BodyText {
        visible: concern.raised
        text: qsTr("It is saved for the managers alone and cannot be opened here again. It goes when this device is outside; do not wait for that.")
    }
    Stack {
        visible: !concern.raised
        // Nothing is written into what is on its way out.
        enabled: !concern.busy
        spacing: Theme.space.l

        ChoiceGroup {
            id: about

            label: qsTr("Whom are you worried about?")
            error: form.problemOf("about")
            columns: 2
            options: abouts.options
            selectedKey: concern.about
            onChosen: key => concern.chooseAbout(key)
        }
        ChoiceGroup {
            id: kind

            visible: concern.about.length > 0
            label: qsTr("What is it?")
            error: form.problemOf("kind")
            columns: 2
            options: kinds.options
            selectedKey: concern.kind
            onChosen: key => concern.chooseKind(key)
        }
        AppTextArea {
            id: note

            label: qsTr("What did you see or hear?")
            hint: qsTr("A few words. Here you may write a name.")
            error: form.problemOf("note")
            text: concern.note
            onEdited: text => concern.note = text
        }
        AppButton {
            visible: concern.hasAnswers
            kind: "quiet"
            iconName: "clear"
            text: qsTr("Throw away this draft")
            onClicked: concern.discard()
        }
    }
    StableOptions {
        id: abouts

        from: concern.abouts
    }
    StableOptions {
        id: kinds

        from: concern.kinds
    }

    AppButton {
        id: send

        visible: !concern.raised
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: concern.busy
        text: qsTr("Raise this concern")
        onClicked: concern.raise()
    }
    AppButton {
        id: done

        visible: concern.raised
        kind: "primary"
        large: true
        keepsWidth: false
        text: form.session.hall.open ? qsTr("Back to the session") : qsTr("Done")
        onClicked: form.closeRequested()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.visible && form.enabled && !concern.raised
        onActivated: concern.raise()
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
