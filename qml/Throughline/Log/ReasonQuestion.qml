// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Why somebody who should have come out did not.
Stack {
    id: question

    required property GateLog log

    signal moveOn()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function choose(key: string): void {
        if (key === log.reason)
            question.moveOn();
        else
            log.chooseReason(key);
    }

    spacing: Theme.space.s

    PageHeading {
        id: heading

        focus: true
        face: Theme.type.heading
        text: qsTr("Why were they not released?")

        Keys.onPressed: event => answers.handleKey(event)
    }
    ChoiceGroup {
        id: answers

        options: question.log.reasons
        selectedKey: question.log.reason
        onChosen: key => question.choose(key)

        Accessible.name: heading.text
    }
}
