// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What matters before walking up to somebody: tonight, what is next, the rest that is known.
Stack {
    id: overview

    required property PersonModel person

    signal logWanted()

    spacing: Theme.space.m

    Card {
        SummaryList {
            SummaryRow {
                label: qsTr("Tonight")
                value: [overview.person.tonight || qsTr("Not asked"), overview.person.tonightDetail]
                       .filter(part => part.length > 0).join("\n")
            }
            SummaryRow {
                visible: overview.person.next.length > 0
                label: qsTr("Next")
                value: overview.person.next
            }
            Repeater {
                model: overview.person.facts
                delegate: Fact {}
            }
        }
    }
    SectionHeading {
        text: qsTr("Timeline")
    }
    EmptyState {
        visible: overview.person.timelineReady && overview.person.timeline.count === 0
        text: qsTr("Nothing recorded yet.")
        actionText: qsTr("Log the first contact")
        onActionClicked: overview.logWanted()
    }
}
