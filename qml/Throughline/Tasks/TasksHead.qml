// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The part of Tasks that stays in sight: heading, the eye, and whose tasks are shown.
FocusScope {
    id: head

    required property string title
    required property Session session
    property bool team: false
    property bool canSeeTeam: false

    signal teamWanted(bool team)
    signal downPressed()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusLast(): void {
        if (head.canSeeTeam)
            (head.team ? teamChip : mineChip).forceActiveFocus(Qt.TabFocusReason);
        else
            eye.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.y + column.height + Theme.space.s

    Keys.onDownPressed: head.downPressed()

    Stack {
        id: column

        x: Theme.space.pageMargin
        y: Theme.space.xs
        width: head.width - 2 * x
        spacing: Theme.space.xs

        Item {
            implicitHeight: Math.max(heading.height, end.height)

            PageHeading {
                id: heading

                y: Math.round((parent.height - height) / 2)
                width: end.x - Theme.space.s
                focus: true
                text: head.title
            }
            HeadButtons {
                id: end

                // An icon, not its frame, stands at the margin.
                x: parent.width - width + Theme.space.m
                y: Math.round((parent.height - height) / 2)

                IconButton {
                    id: eye

                    iconName: "eye"
                    bordered: head.session.fullNames
                    text: head.session.fullNames ? qsTr("Shorten names") : qsTr("Show full names for a minute")
                    onClicked: head.session.toggleFullNames()
                }
            }
        }
        Flow {
            id: chips

            visible: head.canSeeTeam
            spacing: Theme.size.gap

            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Whose tasks")

            Chip {
                id: mineChip

                text: qsTr("Mine")
                selected: !head.team
                onChosen: head.teamWanted(false)

                Accessible.role: Accessible.RadioButton
            }
            Chip {
                id: teamChip

                text: qsTr("Team")
                selected: head.team
                onChosen: head.teamWanted(true)

                Accessible.role: Accessible.RadioButton
            }
        }
    }
}
