// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Step 1 of the gate log: what happened. The tiles are buttons: a tap moves on.
Stack {
    id: step

    required property GateLog log
    property string error

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusTiles(): void {
        const first = tiles.itemAt(0);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }
    // A figure picks the tile in its place.
    function pickNumber(event: KeyEvent): void {
        const at = event.key - Qt.Key_1;
        if (at < 0 || at >= tiles.count || event.isAutoRepeat
                || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        step.log.pickOutcome(step.log.outcomes[at].key);
    }

    spacing: Theme.size.gap

    Keys.onPressed: event => step.pickNumber(event)

    PageHeading {
        id: heading

        focus: true
        face: Theme.type.heading
        text: qsTr("What happened at the gate?")
    }
    FieldError {
        text: step.error
    }
    Alert {
        visible: step.log.waitingText.length > 0
        text: step.log.waitingText
    }
    Alert {
        visible: step.log.earlierText.length > 0
        text: step.log.earlierText
    }
    Repeater {
        id: tiles

        model: step.log.outcomes
        delegate: OutcomeTile {
            picked: step.log.outcome
            onChosen: key => step.log.pickOutcome(key)
        }
    }
}
