// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Two rings, dark and light, so that one of them stands out on any ground. Outside of what has the
// keyboard, or inside where a neighbour or an edge would cover it.
Item {
    id: ring

    property bool inside: false
    property real radius: Theme.radius.control
    readonly property int thickness: Theme.size.focusOuter + Theme.size.focusInner

    anchors.fill: parent
    anchors.margins: inside ? 0 : -thickness
    z: 1

    Rectangle {
        anchors.fill: parent
        radius: ring.inside ? ring.radius : ring.radius + ring.thickness
        color: "transparent"
        border.width: Theme.size.focusOuter
        border.color: Theme.color.focusOuter
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.size.focusOuter
        radius: ring.inside ? Math.max(0, ring.radius - Theme.size.focusOuter) : ring.radius + Theme.size.focusInner
        color: "transparent"
        border.width: Theme.size.focusInner
        border.color: Theme.color.focusInner
    }
}
