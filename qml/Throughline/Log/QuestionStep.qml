// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Step 2 of the gate log: the question that follows from step 1, and what else there is to say.
Stack {
    id: step

    required property GateLog log
    // Step 1 is out of sight: say what it was, and how to go back.
    required property bool alone

    signal moveOn()

    function focusHeading(): void {
        if (log.question === "tonight")
            tonight.focusHeading();
        else if (log.question === "reason")
            reason.focusHeading();
        else
            nothingAsked.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.space.m

    TonightQuestion {
        id: tonight

        visible: step.log.question === "tonight"
        log: step.log
        onMoveOn: step.moveOn()
    }
    ReasonQuestion {
        id: reason

        visible: step.log.question === "reason"
        log: step.log
        onMoveOn: step.moveOn()
    }
    PageHeading {
        id: nothingAsked

        visible: step.log.question.length === 0
        face: Theme.type.heading
        text: step.log.outcomeText
    }
    NextStepPart {
        log: step.log
    }
    NotePart {
        note: step.log.note
        asked: step.log.question.length === 0
        onEdited: text => step.log.note = text
    }
    Stack {
        SummaryRow {
            visible: step.alone
            label: qsTr("At the gate")
            value: step.log.outcomeText
            action: qsTr("Change")
            onActionClicked: step.log.changeOutcome()
        }
        TimeRow {
            when: step.log.whenText
            onMoved: minutes => step.log.moveTime(minutes)
        }
    }
}
