// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// One thing that happened, newest first. Above it, if the owner says so, a month's heading or how long
// there was nothing.
Pressable {
    id: control

    property string title
    property string when
    property string by
    property string detail
    property string note
    property string iconName: "note"
    // Only while the team has not got it yet.
    property bool waiting: false
    property string waitingText: qsTr("Waiting to sync")
    property string gapText
    property string headingText
    readonly property string dateLine: Phrase.join([when, by ? qsTr("by %1").arg(by) : ""], ", ")

    ringInside: true
    leftPadding: Theme.space.s
    rightPadding: Theme.space.s
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: Phrase.join([dateLine, detail, note, waiting ? waitingText : "", gapText], ". ")

    background: Rectangle {
        implicitHeight: Theme.size.row
        radius: Theme.radius.control
        color: control.down || control.hovered ? Theme.color.surface2 : "transparent"
    }

    contentItem: Stack {
        SectionHeading {
            visible: text
            text: control.headingText
            bottomPadding: Theme.space.s
        }

        Item {
            implicitHeight: words.implicitHeight

            Rectangle {
                id: dot

                width: 40
                height: 40
                radius: 20
                color: Theme.color.surface2
                border.width: Theme.highContrast ? Theme.size.border : 0
                border.color: Theme.color.border

                Icon {
                    anchors.centerIn: parent
                    name: control.iconName
                    size: Theme.size.icon
                    color: Theme.color.text
                }
            }

            Rectangle {
                x: dot.width / 2 - 1
                y: dot.height + Theme.space.xs
                width: 2
                height: Math.max(0, parent.height - y)
                color: Theme.color.divider
            }

            Stack {
                id: words

                x: dot.width + Theme.space.m
                width: parent.width - x

                InnerText {
                    face: Theme.type.label
                    text: control.title
                }

                InnerText {
                    face: Theme.type.small
                    color: Theme.color.text2
                    text: control.dateLine
                    visible: text
                }

                InnerText {
                    text: control.detail
                    visible: text
                }

                InnerText {
                    text: control.note
                    visible: text
                    color: Theme.color.text2
                }

                Tag {
                    visible: control.waiting
                    text: control.waitingText
                    kind: "waiting"
                    iconName: "clock"

                    Accessible.ignored: true
                }
            }
        }

        InnerText {
            visible: text
            face: Theme.type.small
            color: Theme.color.text2
            text: control.gapText
            leftPadding: 40 + Theme.space.m
            topPadding: Theme.space.m
        }
    }
}
