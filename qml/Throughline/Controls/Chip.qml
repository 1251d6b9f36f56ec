// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A filter, or one of several short answers. One that can be removed says so.
Pressable {
    id: control

    property string text
    property bool selected: false
    property bool removable: false
    readonly property bool keepsWidth: true

    signal chosen()

    onClicked: chosen()

    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs
    ringRadius: Math.min(height, Theme.size.control) / 2

    Accessible.role: removable ? Accessible.Button : Accessible.CheckBox
    Accessible.name: text
    Accessible.description: removable ? qsTr("Remove this filter") : ""
    Accessible.checkable: !removable
    Accessible.checked: !removable && selected
    Accessible.onToggleAction: control.press()

    background: Rectangle {
        implicitWidth: Theme.size.target
        implicitHeight: Theme.touch ? Theme.size.target : 36
        radius: control.ringRadius
        color: control.selected ? Theme.color.primaryContainer
                                : control.down || control.hovered ? Theme.color.surface2 : Theme.color.surface
        border.width: control.selected ? Theme.size.selectedBorder : Theme.size.border
        border.color: control.selected ? Theme.color.primary : Theme.color.border
    }

    contentItem: Item {
        id: content

        // What the icon takes, tick or cross.
        readonly property Icon icon: control.removable ? cross : tick
        readonly property real aside: icon.visible ? icon.width + Theme.space.s : 0
        // Measured apart: what the words would like changes in the middle of giving them a width.
        readonly property real wish: widthOf(control.text)
        readonly property real longest: Math.max(...control.text.split(" ").map(widthOf))
        // Where no room is left for the longest word, the icon goes above and the padding shrinks: a word
        // broken in two is hard to read.
        readonly property bool tight: width > 0 && aside + longest > width
        readonly property real spill: Math.max(0, Math.min(control.leftPadding - Theme.space.xs,
                                                           Math.ceil((longest - width) / 2)))
        readonly property bool stacked: aside > 0 && tight

        function widthOf(text: string): real {
            // Measured anew with every font.
            return metrics.height > 0 ? Math.ceil(metrics.advanceWidth(text)) + 1 : 0;
        }

        implicitWidth: aside + wish
        implicitHeight: stacked ? icon.height + words.implicitHeight
                                : Math.max(words.implicitHeight, icon.visible ? icon.height : 0)

        FontMetrics {
            id: metrics

            font: words.font
        }

        Icon {
            id: tick

            x: -content.spill
            y: content.stacked ? 0 : Math.round((parent.height - height) / 2)
            visible: control.selected && !control.removable
            name: visible ? "check" : ""
            size: Theme.size.smallIcon
            color: words.color
        }

        InnerText {
            id: words

            x: content.stacked || control.removable ? -content.spill : content.aside - content.spill
            y: content.stacked ? content.icon.height : Math.round((parent.height - height) / 2)
            width: Math.min(content.wish,
                            parent.width + 2 * content.spill - (content.stacked ? 0 : content.aside))
            face: Theme.type.label
            text: control.text
            color: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text
        }

        Icon {
            id: cross

            x: content.stacked ? -content.spill : words.width + Theme.space.s
            y: content.stacked ? 0 : Math.round((parent.height - height) / 2)
            visible: control.removable
            name: visible ? "close" : ""
            size: Theme.size.smallIcon
            color: words.color
        }
    }
}
