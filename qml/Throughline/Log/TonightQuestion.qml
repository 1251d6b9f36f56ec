// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Where they sleep tonight: ten answers in fixed places, and the rest behind "Somewhere else".
Stack {
    id: question

    required property GateLog log

    signal moveOn()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    // The same answer again, as with Enter after its figure, moves on.
    function choose(key: string): void {
        if (key === log.answerKey)
            question.moveOn();
        else
            log.chooseAnswer(key);
    }

    spacing: Theme.space.s

    PageHeading {
        id: heading

        focus: true
        face: Theme.type.heading
        text: qsTr("Where are they staying tonight?")

        Keys.onPressed: event => answers.handleKey(event)
    }
    ChoiceGroup {
        id: answers

        columns: width < 300 ? 1 : 2
        options: question.log.answers
        selectedKey: question.log.answerKey
        onChosen: key => question.choose(key)

        Accessible.name: heading.text
    }
    OptionalPart {
        title: qsTr("Somewhere else")
        iconName: "more"
        filled: question.log.otherPlace.length > 0

        ChoiceGroup {
            label: qsTr("Somewhere else")
            columns: 2
            options: question.log.otherPlaces
            selectedKey: question.log.otherPlace
            onChosen: key => question.log.chooseOtherPlace(key)
        }
    }
}
