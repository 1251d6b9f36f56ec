// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// A part of a page in one column that scrolls; what the keyboard comes to comes into sight.
Flickable {
    id: scroll

    default property alias content: column.data
    property alias spacing: column.spacing
    property real columnWidth: Math.max(0, Math.min(Theme.size.textWidth, width - 2 * Theme.space.pageMargin))

    contentWidth: width
    contentHeight: column.y + column.height + Theme.space.xl
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    ScrollBar.vertical: PageScrollBar {}

    Stack {
        id: column

        x: Theme.space.pageMargin
        y: Theme.space.l
        width: scroll.columnWidth
        spacing: Theme.space.m
    }
    FocusFollower {
        view: scroll
        content: column
    }
}
