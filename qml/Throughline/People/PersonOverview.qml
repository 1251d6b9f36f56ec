// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What matters before walking up to somebody: safety, tonight, what is next, how to reach them; on a phone
// the rest that is known opens when asked for, so that the timeline is near.
Stack {
    id: overview

    required property PersonModel person
    property bool factsOpen: !Theme.compact
    // Log is here where neither the thumb nor the head of the page has room for it.
    property bool showLog: false
    // A check on whoever goes to see them can be begun.
    property bool offersCheck: false

    signal logWanted()
    signal gateWanted()
    signal differencesWanted()
    signal sharingWanted()
    signal checkWanted()
    signal releaseWanted()

    function tonightText(): string {
        const answer = person.tonight || qsTr("Not asked");
        return person.tonightDetail ? answer + "\n" + person.tonightDetail : answer;
    }
    function adopt(fact: Fact): void {
        fact.visible = Qt.binding(() => overview.factsOpen);
    }

    spacing: Theme.space.m

    LogButtons {
        visible: overview.showLog
        below: true
        atGate: overview.person.gateRelease.length > 0
        onGateWanted: overview.gateWanted()
        onContactWanted: overview.logWanted()
    }
    Repeater {
        model: overview.person.safety
        delegate: SafetyLine {}
    }
    Alert {
        visible: overview.person.doNotContact
        kind: "warning"
        text: qsTr("Do not contact them.")
    }
    Alert {
        visible: overview.person.differing > 0
        kind: "info"
        text: qsTr("%n questions have several answers.", "", overview.person.differing)
        actionText: qsTr("See them")
        onActionClicked: overview.differencesWanted()
    }
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
        AppButton {
            kind: "quiet"
            keepsWidth: true
            leftPadding: 0
            visible: overview.factsOpen
            text: qsTr("Who may read this")
            onClicked: overview.sharingWanted()
        }
    }
    Card {
        visible: overview.person.reachCount > 0

        SummaryList {
            Accessible.name: qsTr("How to reach them")

            Repeater {
                model: overview.person.reach
                // qmllint disable unqualified
                delegate: ReachLine {
                    callable: !overview.person.doNotContact
                }
                // qmllint enable unqualified
            }
        }
    }
    AppButton {
        visible: overview.offersCheck
        iconName: "clock"
        text: qsTr("Start a check")
        description: qsTr("When you see them alone")
        onClicked: overview.checkWanted()
    }
    Card {
        visible: overview.person.licence.length > 0 || overview.person.risk.length > 0
        spacing: Theme.space.s

        ClosedPart {
            visible: overview.person.licence.length > 0
            title: qsTr("Licence conditions")
            text: overview.person.licence
        }
        ClosedPart {
            visible: overview.person.risk.length > 0
            title: qsTr("What we were told about risk")
            text: overview.person.risk
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
    // Else nobody looks out for them on the day.
    AppButton {
        visible: overview.person.timelineReady && overview.person.timeline.count === 0 && !overview.person.hasRelease
        iconName: "calendar"
        text: qsTr("Add a release date")
        onClicked: overview.releaseWanted()
    }
}
