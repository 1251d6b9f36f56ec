// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A day and how many come out on it, under its week where it is the first of it.
Stack {
    id: entry

    required property releaseDayRow row
    property string openDay
    // One row of the list is where Tab comes to.
    property bool tabStop: false

    signal chosen(string day)

    function takeFocus(): void {
        line.forceActiveFocus(Qt.TabFocusReason);
    }

    Item {
        visible: heading.text.length > 0
        implicitHeight: heading.height + Theme.space.l + Theme.space.s

        SectionHeading {
            id: heading

            x: Theme.space.pageMargin
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.pageMargin
            text: entry.row.heading
        }
    }
    Pressable {
        id: line

        readonly property bool current: entry.row.day === entry.openDay
        readonly property color ink: current ? Theme.color.onPrimaryContainer : Theme.color.text

        ringInside: true
        leftPadding: Theme.space.pageMargin
        rightPadding: Theme.space.pageMargin
        topPadding: Theme.space.s
        bottomPadding: Theme.space.s
        tabStop: entry.tabStop
        onClicked: entry.chosen(entry.row.day)

        Accessible.role: Accessible.ListItem
        Accessible.name: Phrase.join([day.text, entry.row.countText], ", ")
        Accessible.description: Phrase.join([entry.row.openText, entry.row.words], ", ")
        Accessible.selectable: true
        Accessible.selected: current

        background: Rectangle {
            implicitHeight: Theme.size.row
            color: line.current ? Theme.color.primaryContainer
                                : line.down || line.hovered ? Theme.color.surface2 : "transparent"
            border.width: line.current && Theme.highContrast ? Theme.size.selectedBorder : 0
            border.color: Theme.color.primary
        }

        contentItem: Stack {
            spacing: Theme.space.xs

            Item {
                id: first

                readonly property bool fits: day.implicitWidth + number.implicitWidth + Theme.space.m <= width

                implicitHeight: fits ? day.implicitHeight : day.height + number.implicitHeight

                InnerText {
                    id: day

                    width: Math.min(implicitWidth, first.width)
                    face: Theme.type.label
                    strong: true
                    color: line.ink
                    text: entry.row.today ? qsTr("Today, %1").arg(entry.row.text) : entry.row.text
                }
                InnerText {
                    id: number

                    x: first.fits ? first.width - width : 0
                    y: first.fits ? 0 : day.height
                    width: Math.min(implicitWidth, first.width)
                    color: line.ink
                    text: entry.row.countText
                }
            }
            Flow {
                id: tags

                visible: entry.row.openText.length > 0 || entry.row.words.length > 0
                width: line.availableWidth
                spacing: Theme.space.s

                Tag {
                    visible: text
                    width: Math.min(implicitWidth, tags.width)
                    kind: "warning"
                    text: entry.row.words

                    Accessible.ignored: true
                }
                Tag {
                    visible: text
                    width: Math.min(implicitWidth, tags.width)
                    kind: "info"
                    text: entry.row.openText

                    Accessible.ignored: true
                }
            }
        }
    }
    Divider {}
}
