// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Something to be done: what, for whom, why, by when. The whole row is pressed; how it stands is a tag,
// never a button.
Pressable {
    id: control

    property string title
    property string name
    property string reason
    property string due
    // Whose it is, where that is not plain.
    property string owner
    property bool overdue: false
    property bool selected: false

    readonly property color ink: selected ? Theme.color.onPrimaryContainer : Theme.color.text
    readonly property color quietInk: selected ? Theme.color.onPrimaryContainer : Theme.color.text2

    ringInside: true
    leftPadding: Theme.space.l
    rightPadding: Theme.space.l
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.join([title, name], ", ")
    Accessible.description: Phrase.join([due, owner, reason], ". ")
    Accessible.selectable: true
    Accessible.selected: selected

    background: Rectangle {
        implicitHeight: Theme.size.row
        color: control.selected ? Theme.color.primaryContainer
                                : control.down || control.hovered ? Theme.color.surface2 : "transparent"
        border.width: control.selected && Theme.highContrast ? Theme.size.selectedBorder : 0
        border.color: Theme.color.primary

        Rectangle {
            width: 4
            height: parent.height
            visible: control.selected
            color: Theme.color.primary
        }
    }

    contentItem: Stack {
        InnerText {
            face: Theme.type.label
            strong: control.selected
            color: control.ink
            text: control.title
        }
        InnerText {
            visible: text
            color: control.ink
            text: control.name
        }
        InnerText {
            visible: text
            face: Theme.type.small
            color: control.quietInk
            text: control.reason
        }
        Flow {
            id: tags

            width: control.availableWidth
            topPadding: Theme.space.xs
            spacing: Theme.space.s

            Tag {
                visible: text
                width: Math.min(implicitWidth, tags.width)
                kind: control.overdue ? "warning" : "neutral"
                iconName: control.overdue ? "clock" : ""
                text: control.due

                Accessible.ignored: true
            }
            Tag {
                visible: text
                width: Math.min(implicitWidth, tags.width)
                kind: "info"
                text: control.owner

                Accessible.ignored: true
            }
        }
    }
}
