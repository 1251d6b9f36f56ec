// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The part of Releases that stays in sight: heading, list or calendar, and what the filters are.
FocusScope {
    id: head

    required property string title
    required property ReleasesModel releases

    signal filterWanted()
    signal downPressed()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusLast(): void {
        filterButton.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.y + column.height + Theme.space.s

    Keys.onDownPressed: head.downPressed()

    Stack {
        id: column

        x: Theme.space.pageMargin
        y: Theme.space.s
        width: head.width - 2 * x
        spacing: Theme.space.xs

        Item {
            implicitHeight: Math.max(heading.height, end.height)

            PageHeading {
                id: heading

                y: Math.round((parent.height - height) / 2)
                width: Math.min(end.x - Theme.space.s, parent.width)
                focus: true
                text: head.title
            }
            HeadButtons {
                id: end

                // An icon, not its frame, stands at the margin.
                x: parent.width - width + Theme.space.m
                y: Math.round((parent.height - height) / 2)
            }
        }
        Flow {
            spacing: Theme.size.gap

            Chip {
                text: qsTr("List")
                selected: !head.releases.calendar
                onChosen: head.releases.showCalendar(false)

                Accessible.role: Accessible.RadioButton
            }
            Chip {
                text: qsTr("Calendar")
                selected: head.releases.calendar
                onChosen: head.releases.showCalendar(true)

                Accessible.role: Accessible.RadioButton
            }
            Chip {
                id: filterButton

                text: qsTr("Filter")
                onChosen: head.filterWanted()

                Accessible.role: Accessible.Button
                Accessible.checkable: false
            }
            Repeater {
                model: chosen.options
                // qmllint disable unqualified
                delegate: Chip {
                    required property var modelData

                    text: modelData.text
                    removable: true
                    onChosen: head.releases.removeFilter(modelData.key)
                }
                // qmllint enable unqualified
            }
        }
    }
    StableOptions {
        id: chosen

        from: head.releases.filters
    }
}
