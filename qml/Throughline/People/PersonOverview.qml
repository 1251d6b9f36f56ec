// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What matters before walking up to somebody: tonight and what is next; on a phone the rest that is
// known opens when asked for, so that the timeline is near.
Stack {
    id: overview

    required property PersonModel person
    property bool factsOpen: !Theme.compact

    signal logWanted()

    function tonightText(): string {
        const answer = person.tonight || qsTr("Not asked");
        return person.tonightDetail ? answer + "\n" + person.tonightDetail : answer;
    }
    function adopt(fact: Fact): void {
        fact.visible = Qt.binding(() => overview.factsOpen);
    }

    spacing: Theme.space.m

    Card {
        SummaryList {
            SummaryRow {
                label: qsTr("Tonight")
                value: overview.tonightText()
            }
            SummaryRow {
                visible: overview.person.next.length > 0
                label: qsTr("Next")
                value: overview.person.next
            }
            Repeater {
                model: overview.person.facts
                delegate: Fact {}

                onItemAdded: (index, item) => overview.adopt(item as Fact)
            }
        }
        AppButton {
            kind: "quiet"
            keepsWidth: true
            leftPadding: 0
            visible: Theme.compact
            text: overview.factsOpen ? qsTr("Show less") : qsTr("Show more")
            description: qsTr("About this person")
            onClicked: overview.factsOpen = !overview.factsOpen
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
