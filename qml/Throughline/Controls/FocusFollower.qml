// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates // qmllint disable
import Throughline.Theme

// Brings what the keyboard comes to into sight, in a view that scrolls up and down, and keeps it there
// when something grows above it or the view gets smaller, until somebody moves the view themselves.
Item {
    id: follower

    required property Flickable view
    // What the view shows.
    required property Item content
    property bool holds: false

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

    function revealFocus(): void {
        if (follower.view.visible && follower.Window.activeFocusItem)
            follower.reveal(follower.Window.activeFocusItem);
    }
    function hold(): void {
        if (follower.holds)
            soon.restart();
    }

    // Once everything has its place.
    Timer {
        id: soon

        interval: 0
        onTriggered: follower.revealFocus()
    }
    Connections {
        function onActiveFocusItemChanged(): void {
            follower.holds = true;
            follower.revealFocus();
        }

        target: follower.Window.window
    }
    Connections {
        function onContentHeightChanged(): void {
            follower.hold();
        }
        function onHeightChanged(): void {
            follower.hold();
        }
        function onMovementStarted(): void {
            follower.holds = false;
        }

        target: follower.view
    }
    // A drag of the bar is no movement of the view; that the view is a Flickable is not seen by the linter.
    Connections {
        function onPressedChanged(): void {
            follower.holds = false;
        }

        target: follower.view.ScrollBar.vertical // qmllint disable
    }
}
