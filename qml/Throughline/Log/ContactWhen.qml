// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// When it happened: now, unless somebody says another day or time. Afterwards, at a desk, both are typed.
Stack {
    id: part

    required property ContactLog log
    property string dayError
    property string timeError
    property bool open: false

    readonly property bool shown: open || dayError.length > 0 || timeError.length > 0

    function focusField(field: string): void {
        (field === "time" ? time : day).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.m

    SummaryRow {
        label: qsTr("When")
        value: part.log.whenText
        action: part.open ? qsTr("Done") : qsTr("Change")
        onActionClicked: part.open = !part.open
    }
    ChoiceGroup {
        visible: part.shown
        label: qsTr("Day")
        columns: 3
        options: part.log.days
        selectedKey: part.log.dayChoice
        onChosen: key => part.log.chooseDay(key)
    }
    AppTextField {
        id: day

        visible: part.shown && part.log.dayChoice === "other"
        label: qsTr("Which day")
        hint: qsTr("Like 24 November 2026, 24/11 or 3 nov")
        error: part.dayError
        text: part.log.otherDay
        onEdited: text => part.log.otherDay = text
    }
    AppTextField {
        id: time

        visible: part.shown
        label: qsTr("Time")
        hint: qsTr("Like 5:10pm or 17:10")
        error: part.timeError
        text: part.log.timeText
        onEdited: text => part.log.timeText = text
    }
    StepButtons {
        visible: part.shown
        onMoved: minutes => part.log.moveTime(minutes)
    }
}
