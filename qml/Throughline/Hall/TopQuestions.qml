// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Where, of what kind, for which team, how many on shift: asked once, for a session that begins and for a
// paper sheet alike.
Stack {
    id: part

    required property HallTopForm form
    required property string workersLabel
    // What else is asked, below the prison.
    default property alias others: between.data

    readonly property var problems: form.problems

    function problemOf(field: string): string {
        const found = part.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function focusField(field: string): void {
        if (field === "prison")
            return prison.takeFocus();
        const fields = { visitType: visitType, team: team };
        if (fields[field])
            fields[field].forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.l

    OptionFinder {
        id: prison

        label: qsTr("Prison")
        error: part.problemOf("prison")
        options: part.form.prisons
        text: part.form.prison
        onChosen: key => part.form.choosePrison(key)
    }
    Stack {
        id: between

        spacing: part.spacing
    }
    ChoiceGroup {
        id: visitType

        label: qsTr("Kind of session")
        error: part.problemOf("visitType")
        columns: 2
        options: part.form.visitTypes
        selectedKey: part.form.visitType
        onChosen: key => part.form.chooseVisitType(key)
    }
    ChoiceGroup {
        id: team

        visible: part.form.asksTeam
        label: qsTr("For which team")
        error: part.problemOf("team")
        options: teams.options
        selectedKey: part.form.team
        onChosen: key => part.form.chooseTeam(key)
    }
    Stepper {
        label: part.workersLabel
        from: 1
        to: part.form.mostWorkers
        value: part.form.workers
        onMoved: value => part.form.setWorkers(value)
    }
    StableOptions {
        id: teams

        from: part.form.teams
    }
}
