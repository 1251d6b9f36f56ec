// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who of the team is out alone, the most urgent first.
Stack {
    id: checks

    required property LoneChecksModel team

    signal checkOpened(string check)

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Out alone")
        color: checks.team.urgent > 0 ? Theme.color.warning : Theme.color.text
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: checks.team.problem
    }
    Repeater {
        model: checks.team.checks
        delegate: TeamCheck {
            onCheckOpened: check => checks.checkOpened(check)
        }
    }
}
