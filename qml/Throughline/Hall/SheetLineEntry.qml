// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One line of a paper sheet: typed in letters, with what it says beside it, or tapped. Enter keeps it.
Stack {
    id: part

    required property HallSheetForm sheet

    readonly property var problems: sheet.problems

    function problemOf(field: string): string {
        const found = part.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.m

    AppTextField {
        id: field

        label: part.sheet.changing ? qsTr("Change line %1").arg(part.sheet.lineNumber)
                                   : qsTr("Line %1").arg(part.sheet.lineNumber)
        hint: qsTr("Letters for who and what, like a2 b. A note goes after a /. Enter keeps it.")
        error: part.problemOf("line")
        sensitive: true
        maximumLength: 240
        inputMethodHints: Qt.ImhLowercaseOnly | Qt.ImhNoAutoUppercase
        text: part.sheet.line
        onEdited: text => part.sheet.line = text
        onAccepted: part.sheet.keepLine()
    }
    // It stands there from the start, so that nothing moves under the finger.
    BodyText {
        // What is wrong stands at the field once Enter was pressed.
        readonly property bool said: part.sheet.faulty && part.problemOf("line").length > 0

        color: part.sheet.faulty && !said ? Theme.color.warning : Theme.color.text
        text: said ? qsTr("Nothing is lost: change the letters, and press Enter again.")
            : part.sheet.reading.length > 0 ? part.sheet.reading
            : part.sheet.lastText.length > 0 ? qsTr("Kept. %1").arg(part.sheet.lastText)
            : qsTr("Type the letters of the first line, or tap them below.")
    }
    Columns {
        id: acts

        leastWidth: Math.round(150 * Theme.textScale)
        mostColumns: 3

        AppButton {
            width: acts.itemWidth
            iconName: "check"
            text: qsTr("Keep this line")
            onClicked: part.sheet.keepLine()
        }
        AppButton {
            visible: part.sheet.changing
            width: acts.itemWidth
            text: qsTr("Leave it as it was")
            onClicked: part.sheet.leaveLine()
        }
        AppButton {
            visible: part.sheet.changing
            width: acts.itemWidth
            kind: "danger"
            iconName: "clear"
            text: qsTr("Take this line out")
            onClicked: part.sheet.takeOut()
        }
    }
    WhoPart {
        tiles: part.sheet.whoTiles
        who: part.sheet.who
        childCount: part.sheet.children
        onChosen: key => part.sheet.chooseWho(key)
        onChildrenMoved: count => part.sheet.setChildren(count)
    }
    ChoiceGroup {
        label: qsTr("What")
        acts: true
        columns: 2
        options: stable.options
        onChosen: key => part.sheet.chooseWhat(key)
    }
    StableOptions {
        id: stable

        from: part.sheet.whatTiles
    }
}
