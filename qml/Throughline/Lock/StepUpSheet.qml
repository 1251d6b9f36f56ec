// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Before something sensitive: what is about to happen, and the passphrase once more (security.md
// AUTH-3). Closing it gives up the act alone; what is behind it stays.
Sheet {
    id: sheet

    required property StepUp stepUp

    readonly property string problem: stepUp.problem

    function confirm(): void {
        if (stepUp.busy)
            return;
        const typed = field.typed;
        field.clear(); // first: it takes away what was wrong before, not what comes
        stepUp.confirm(typed);
    }

    title: qsTr("Enter your passphrase to go on")
    shown: stepUp.asking
    bottomBar: go
    // What follows may close the sheet that is behind: by then the focus is back there.
    exit: null
    onOpened: field.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: {
        field.clear();
        field.hide();
    }
    onCloseRequested: stepUp.cancel()
    onProblemChanged: {
        if (problem.length === 0)
            return;
        Announcer.announce(field, problem, true);
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    BodyText {
        text: sheet.stepUp.text
    }
    AppTextField {
        id: field

        label: qsTr("Passphrase")
        hint: qsTr("The one that opens this device")
        secret: true
        error: sheet.problem
        onEdited: sheet.stepUp.clearProblem()
        onAccepted: sheet.confirm()
    }
    SmallText {
        visible: sheet.stepUp.busy
        text: qsTr("Checking. This takes a moment.")
    }

    AppButton {
        id: go

        kind: "primary"
        keepsWidth: false
        busy: sheet.stepUp.busy
        text: qsTr("Go on")
        onClicked: sheet.confirm()
    }
}
