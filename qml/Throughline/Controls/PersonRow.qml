// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A person in a list: enough to tell them from another of the same name. The whole row is pressed.
Pressable {
    id: control

    property string name
    property string detail
    property string trailing
    property string tagText
    property string tagKind: "neutral"
    // What to do for everybody's safety when one meets them.
    property var risks: []
    property bool selected: false

    ringInside: true
    leftPadding: Theme.space.l
    rightPadding: Theme.space.l
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.role: Accessible.ListItem
    Accessible.name: Phrase.join([name, badges.spoken], ", ")
    Accessible.description: Phrase.join([detail, trailing, tagText], ", ")
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

    contentItem: Item {
        id: content

        // Beside the name if there is room for both.
        readonly property bool beside: natural.room <= width * 0.4

        readonly property real above: Math.max(face.height, trailing.y + trailing.height)

        implicitWidth: face.implicitWidth + Theme.space.m + natural.room
        implicitHeight: tag.visible ? tag.y + tag.height : badges.visible ? badges.y + badges.height : above

        NaturalWidth {
            id: natural

            font: trailing.font
            text: control.trailing
        }

        TileFace {
            id: face

            width: parent.width - (trailing.visible && content.beside ? trailing.width + Theme.space.m : 0)
            height: implicitHeight
            text: control.name
            detail: control.detail
            strong: control.selected
            color: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text
            detailColor: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text2
        }

        InnerText {
            id: trailing

            x: content.beside ? parent.width - width : 0
            y: content.beside ? 1 : face.height
            width: Math.min(natural.room, parent.width)
            visible: text
            face: Theme.type.small
            text: control.trailing
            color: face.detailColor
        }

        RiskBadges {
            id: badges

            y: content.above + Theme.space.xs
            width: parent.width
            texts: control.risks
            silent: true
        }

        Tag {
            id: tag

            y: (badges.visible ? badges.y + badges.height
                               : Math.max(face.height, content.beside ? 0 : trailing.y + trailing.height))
               + Theme.space.xs
            width: Math.min(implicitWidth, parent.width)
            visible: text
            text: control.tagText
            kind: control.tagKind

            Accessible.ignored: true
        }
    }
}
