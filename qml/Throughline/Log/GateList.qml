// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Today's releases, to log at the gate.
Stack {
    id: list

    required property QtObject model

    signal chosen(string release)

    spacing: Theme.space.s

    SectionHeading {
        text: qsTr("At the gate today")
    }
    Repeater {
        model: list.model
        delegate: GateRow {
            onChosen: release => list.chosen(release)
        }
    }
}
