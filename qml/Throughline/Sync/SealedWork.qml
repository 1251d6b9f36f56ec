// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Work on this device that only a manager can take: saved to a file for them, sealed.
Stack {
    id: part

    required property Session session
    readonly property string told: rescue.problem.length > 0 ? rescue.problem : rescue.savedText

    onToldChanged: {
        if (part.told.length > 0)
            Announcer.announce(part, part.told, rescue.problem.length > 0);
    }

    visible: rescue.sealedHere > 0 || told.length > 0
    spacing: Theme.space.m

    RescueModel {
        id: rescue

        session: part.session
    }
    Alert {
        visible: text.length > 0
        kind: rescue.problem.length > 0 ? "error" : "success"
        text: part.told
    }
    Alert {
        visible: rescue.sealedHere > 0
        kind: "warning"
        text: rescue.sealedText
        actionText: qsTr("Save them to a file")
        onActionClicked: chooser.ask()
    }
    FileChooser {
        id: chooser

        saving: true
        suggestedName: "throughline-rescue.tlr"
        onChosen: file => rescue.save(file)
    }
}
