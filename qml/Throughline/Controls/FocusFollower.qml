// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Brings what the keyboard comes to into sight, in a view that scrolls up and down.
Item {
    id: follower

    required property Flickable view
    // What the view shows.
    required property Item content

    function reveal(item: Item): void {
        for (let up = item; up; up = up.parent) {
            if (up !== follower.content)
                continue;
            const top = follower.content.y + item.mapToItem(follower.content, 0, 0).y;
            const end = Math.max(0, follower.view.contentHeight - follower.view.height);
            const margin = Theme.space.l;
            if (top - margin < follower.view.contentY)
                follower.view.contentY = Math.max(0, Math.min(end, top - margin));
            else if (top + item.height + margin > follower.view.contentY + follower.view.height)
                follower.view.contentY = Math.max(0, Math.min(end, top - margin,
                                                              top + item.height + margin - follower.view.height));
            return;
        }
    }

    Connections {
        function onActiveFocusItemChanged(): void {
            if (follower.view.visible && follower.Window.activeFocusItem)
                follower.reveal(follower.Window.activeFocusItem);
        }

        target: follower.Window.window
    }
}
