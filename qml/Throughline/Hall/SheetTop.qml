// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands at the top of a paper sheet: asked once.
Stack {
    id: part

    required property HallSheetForm sheet

    function focusField(field: string): void {
        if (field === "day")
            day.forceActiveFocus(Qt.TabFocusReason);
        else
            questions.focusField(field);
    }

    spacing: Theme.space.l

    BodyText {
        text: qsTr("What stands at the top of the sheet. It is asked once, for all its lines.")
    }
    TopQuestions {
        id: questions

        form: part.sheet
        workersLabel: qsTr("On shift")

        AppTextField {
            id: day

            label: qsTr("Date on the sheet")
            hint: qsTr("Like 24 November 2026, 24/11 or yesterday")
            error: questions.problemOf("day")
            text: part.sheet.day
            onEdited: text => part.sheet.day = text
            onAccepted: part.sheet.goToLines()
        }
    }
}
