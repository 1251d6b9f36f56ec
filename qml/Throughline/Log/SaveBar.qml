// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What stays in sight at the bottom, or at the side.
Rectangle {
    id: bar

    required property real columnWidth
    required property bool beside
    required property real start
    default property alias content: slot.data

    implicitHeight: slot.height + 2 * Theme.space.m
    color: Theme.color.surface

    Rectangle {
        x: bar.beside && Theme.thumbLeft ? parent.width - width : 0
        width: bar.beside ? 1 : parent.width
        height: bar.beside ? parent.height : 1
        color: Theme.color.divider
    }
    Stack {
        id: slot

        x: bar.beside ? Theme.space.m : Theme.space.pageMargin + bar.start
        y: bar.beside ? parent.height - height - Theme.space.m : Theme.space.m
        width: bar.beside ? parent.width - 2 * Theme.space.m : bar.columnWidth
    }
}
