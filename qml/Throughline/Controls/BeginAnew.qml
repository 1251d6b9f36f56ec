// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// For a device that opens for nobody any more, and that no record is on: it is deleted and set up
// again. What that means is said first.
Stack {
    id: part

    signal chosen()

    spacing: Theme.space.xs

    AppButton {
        kind: "secondary"
        keepsWidth: false
        text: qsTr("Begin anew")
        onClicked: warning.shown = true
    }
    Interruption {
        id: warning

        destructive: true
        title: qsTr("Delete this device and begin anew?")
        text: qsTr("Only where the key ring of this computer is lost. Where it is closed, log in with your password and open Throughline again instead.")
        points: [
            qsTr("All that Throughline keeps on this device is deleted. Nobody can bring it back."),
            qsTr("Then you set it up again. Who asked to join a team needs a new code.")
        ]
        goText: qsTr("Delete and begin anew")
        onGo: {
            warning.shown = false;
            part.chosen();
        }
        onBack: warning.shown = false
    }
}
