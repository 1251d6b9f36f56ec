// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What stays in sight at the bottom.
Rectangle {
    id: bar

    required property real columnWidth
    default property alias content: slot.data

    implicitHeight: slot.height + 2 * Theme.space.m
    height: visible ? implicitHeight : 0
    color: Theme.color.surface

    Divider {
        width: parent.width
    }
    Stack {
        id: slot

        x: Theme.space.pageMargin
        y: Theme.space.m
        width: bar.columnWidth
    }
}
