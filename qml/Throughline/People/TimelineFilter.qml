// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Which entries of the timeline are shown: everything at first.
Stack {
    id: filter

    required property PersonModel person

    spacing: Theme.space.m

    Flow {
        id: chips

        spacing: Theme.size.gap

        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What is shown")

        Repeater {
            model: [
                { key: "all", text: qsTr("All") },
                { key: "contact", text: qsTr("Contacts") },
                { key: "accommodation", text: qsTr("Where they stayed") },
                { key: "release", text: qsTr("Releases") },
                { key: "referral", text: qsTr("Referrals") }
            ]
            // qmllint disable unqualified
            delegate: Chip {
                required property var modelData

                width: Math.min(implicitWidth, chips.width)
                text: modelData.text
                selected: filter.person.shownKind === modelData.key
                onChosen: {
                    filter.person.shownKind = modelData.key;
                    Announcer.announce(filter, qsTr("%n entries", "", filter.person.timeline.count));
                }

                Accessible.role: Accessible.RadioButton
            }
            // qmllint enable unqualified
        }
    }
    EmptyState {
        visible: filter.person.timelineReady && filter.person.timeline.count === 0
        text: filter.person.shownKind === "all" ? qsTr("Nothing recorded yet.") : qsTr("Nothing of this kind.")
        actionText: filter.person.shownKind === "all" ? "" : qsTr("Show everything")
        onActionClicked: filter.person.shownKind = "all"
    }
}
