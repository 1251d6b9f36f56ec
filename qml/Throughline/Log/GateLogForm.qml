// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The gate log (interface.md 3.3): what happened, then where they sleep tonight. Four taps from Today
// on a phone; both steps side by side where there is room.
FormFrame {
    id: form

    required property Session session
    required property string subject

    readonly property bool twoColumns: width >= 720
    readonly property int step: log.step
    readonly property real half: (columnWidth - Theme.space.xl) / 2

    // To the question that is asked now.
    function openPage(): void {
        if (log.step === 2)
            question.focusHeading();
        else
            outcome.focusHeading();
    }

    title: qsTr("Log at the gate")
    name: log.name
    number: log.number
    born: log.born
    place: log.place
    safety: log.safety
    ready: log.ready
    saving: log.saving
    hasAnswers: log.hasAnswers
    problems: log.problems
    saveStart: twoColumns ? half + Theme.space.xl : 0
    canSave: twoColumns || step === 2
    maxContentWidth: twoColumns ? 2 * Theme.size.textWidth : Theme.size.textWidth
    onSaveRequested: log.save()
    onDiscardRequested: log.discard()
    onFieldWanted: field => outcome.focusTiles()
    onStepChanged: {
        form.scrollToTop();
        soon.restart();
    }

    GateLog {
        id: log

        session: form.session
        subject: form.subject
        onSaved: form.finished()
        onDiscarded: form.closeRequested()
        onWaitingKept: form.closeRequested()
    }

    // When the question of the new step is there to be focused.
    Timer {
        id: soon

        interval: 0
        onTriggered: form.openPage()
    }

    Item {
        implicitHeight: Math.max(outcome.visible ? outcome.height : 0,
                                 question.visible ? question.height : 0)

        OutcomeStep {
            id: outcome

            visible: form.twoColumns || form.step === 1
            width: form.twoColumns ? form.half : form.columnWidth
            focus: form.step === 1
            log: log
            error: form.problems.filter(one => one.field === "outcome").map(one => one.text).join()
        }
        QuestionStep {
            id: question

            visible: form.step === 2
            x: form.twoColumns ? form.half + Theme.space.xl : 0
            width: form.twoColumns ? form.half : form.columnWidth
            focus: form.step === 2
            log: log
            alone: !form.twoColumns
            onMoveOn: form.focusSave()
        }
        SmallText {
            visible: form.twoColumns && form.step === 1
            x: form.half + Theme.space.xl
            width: form.half
            text: qsTr("Choose what happened. The next question comes here.")
        }
    }
}
