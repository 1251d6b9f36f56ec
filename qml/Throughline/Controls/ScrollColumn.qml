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

    function reveal(item: Item): void {
        for (let up = item; up; up = up.parent) {
            if (up !== column)
                continue;
            const top = column.y + item.mapToItem(column, 0, 0).y;
            const end = Math.max(0, scroll.contentHeight - scroll.height);
            const margin = Theme.space.l;
            if (top - margin < scroll.contentY)
                scroll.contentY = Math.max(0, Math.min(end, top - margin));
            else if (top + item.height + margin > scroll.contentY + scroll.height)
                scroll.contentY = Math.max(0, Math.min(end, top - margin,
                                                       top + item.height + margin - scroll.height));
            return;
        }
    }

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
    Connections {
        function onActiveFocusItemChanged(): void {
            if (scroll.visible && scroll.Window.activeFocusItem)
                scroll.reveal(scroll.Window.activeFocusItem);
        }

        target: scroll.Window.window
    }
}
