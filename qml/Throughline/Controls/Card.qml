// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What belongs together, on a surface of its own; items go below each other.
Rectangle {
    id: card

    default property alias content: column.data
    property alias spacing: column.spacing
    property real padding: Theme.space.l

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radius.card
    color: Theme.dark ? Theme.color.surface2 : Theme.color.surface
    border.width: Theme.dark ? 0 : Theme.size.border
    border.color: Theme.color.divider

    Stack {
        id: column

        x: card.padding
        y: card.padding
        width: parent.width - 2 * card.padding
        spacing: Theme.space.m
    }
}
