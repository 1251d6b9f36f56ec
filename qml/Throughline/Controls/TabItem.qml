// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// One part of a page in its TabRow: the one that is shown is bold and has a line under it.
Pressable {
    id: tab

    required property var modelData
    property bool current: false

    ringInside: true
    leftPadding: Theme.space.xs
    rightPadding: Theme.space.xs
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.role: Accessible.PageTab
    Accessible.name: modelData.name || modelData.text
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.checkable: true
    Accessible.checked: current

    background: Rectangle {
        implicitHeight: Theme.size.target
        color: tab.down || tab.hovered ? Theme.color.surface2 : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 3
            color: tab.current ? Theme.color.primary : "transparent"
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight

        InnerText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            face: Theme.type.small
            font.weight: tab.current ? Font.DemiBold : Font.Medium
            color: tab.current ? Theme.color.primary : Theme.color.text
            text: tab.modelData.text
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
