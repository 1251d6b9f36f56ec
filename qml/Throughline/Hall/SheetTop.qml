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

    readonly property var problems: sheet.problems

    function problemOf(field: string): string {
        const found = part.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function focusField(field: string): void {
        if (field === "prison")
            return prison.takeFocus();
        const fields = { day: day, visitType: visitType, team: team };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.l

    BodyText {
        text: qsTr("What stands at the top of the sheet. It is asked once, for all its lines.")
    }
    OptionFinder {
        id: prison

        label: qsTr("Prison")
        error: part.problemOf("prison")
        options: part.sheet.prisons
        text: part.sheet.prison
        onChosen: key => part.sheet.choosePrison(key)
    }
    AppTextField {
        id: day

        label: qsTr("Date on the sheet")
        hint: qsTr("Like 24 November 2026, 24/11 or yesterday")
        error: part.problemOf("day")
        text: part.sheet.day
        onEdited: text => part.sheet.day = text
        onAccepted: part.sheet.goToLines()
    }
    ChoiceGroup {
        id: visitType

        label: qsTr("Kind of session")
        error: part.problemOf("visitType")
        columns: 2
        options: part.sheet.visitTypes
        selectedKey: part.sheet.visitType
        onChosen: key => part.sheet.chooseVisitType(key)
    }
    ChoiceGroup {
        id: team

        visible: part.sheet.asksTeam
        label: qsTr("For which team")
        error: part.problemOf("team")
        options: teams.options
        selectedKey: part.sheet.team
        onChosen: key => part.sheet.chooseTeam(key)
    }
    Stepper {
        label: qsTr("On shift")
        from: 1
        to: 20
        value: part.sheet.workers
        onMoved: value => part.sheet.setWorkers(value)
    }
    StableOptions {
        id: teams

        from: part.sheet.teams
    }
}
