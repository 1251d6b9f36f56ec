// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A month, with the way to the one before and after, and what its marks mean.
FocusScope {
    id: part

    required property ReleasesModel releases
    property string openDay

    signal dayOpened(string day)
    signal goneUp()

    function enter(): void {
        grid.enter();
    }

    Flickable {
        id: scroll

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + Theme.space.xl
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: PageScrollBar {}

        Stack {
            id: column

            // Seven days need every pixel of a phone.
            x: Theme.compact ? Theme.space.xs : Theme.space.pageMargin
            width: Math.min(900, part.width - 2 * x)
            spacing: Theme.space.m

            Item {
                implicitHeight: Math.max(title.height, back.height)

                IconButton {
                    id: back

                    iconName: "back"
                    text: qsTr("The month before")
                    onClicked: part.releases.turn(-1)
                }
                SectionHeading {
                    id: title

                    x: back.width + Theme.space.s
                    y: Math.round((parent.height - height) / 2)
                    width: parent.width - 2 * x
                    horizontalAlignment: Text.AlignHCenter
                    text: part.releases.monthText
                }
                IconButton {
                    x: parent.width - width
                    iconName: "chevron-right"
                    text: qsTr("The month after")
                    onClicked: part.releases.turn(1)
                }
            }
            CalendarGrid {
                id: grid

                releases: part.releases
                openDay: part.openDay
                onDayOpened: day => part.dayOpened(day)
                onGoneUp: part.goneUp()
            }
            Item {
                implicitHeight: below.height

                Stack {
                    id: below

                    x: Theme.space.pageMargin - column.x
                    width: parent.width - 2 * x
                    spacing: Theme.space.m

                    ReleasesFacts {
                        releases: part.releases
                    }
                    CalendarKey {}
                }
            }
        }
    }

    Connections {
        // Brings the day that has the keyboard into sight.
        function onActiveFocusItemChanged(): void {
            const item = part.Window.activeFocusItem;
            for (let up = item; up; up = up.parent) {
                if (up !== column)
                    continue;
                const top = item.mapToItem(column, 0, 0).y;
                if (top < scroll.contentY)
                    scroll.contentY = Math.max(0, top - Theme.space.l);
                else if (top + item.height > scroll.contentY + scroll.height)
                    scroll.contentY = Math.min(Math.max(0, scroll.contentHeight - scroll.height),
                                               top + item.height + Theme.space.l - scroll.height);
                return;
            }
        }

        target: part.Window.window
    }
}
