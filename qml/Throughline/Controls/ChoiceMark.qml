// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The circle or box of a choice: empty, or filled with a tick. The shape says whether one or several can
// be chosen.
Rectangle {
    id: mark

    property bool selected: false
    property bool multiple: false

    implicitWidth: Theme.size.largeIcon
    implicitHeight: Theme.size.largeIcon
    radius: multiple ? Theme.radius.tag : width / 2
    color: selected ? Theme.color.primary : Theme.color.surface
    border.width: selected ? 0 : 2
    border.color: Theme.color.border

    Icon {
        anchors.centerIn: parent
        visible: mark.selected
        name: "check"
        size: mark.width * 0.75
        color: Theme.color.onPrimary
    }
}
