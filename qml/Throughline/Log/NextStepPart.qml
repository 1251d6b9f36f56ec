// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// What could come next; offered where they have nowhere to go, never forced.
OptionalPart {
    id: part

    required property GateLog log

    title: qsTr("Next step")
    filled: log.nextStep.length > 0 || log.offersNextStep

    StableOptions {
        id: steps

        from: part.log.nextSteps
    }
    ChoiceGroup {
        label: qsTr("What happens next? (optional)")
        options: steps.options
        selectedKey: part.log.nextStep
        onChosen: key => part.log.chooseNextStep(key)
    }
}
