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
    // Where the view stood when the keyboard came: what finds its place later moves it from there, no
    // further than it must.
    property real start: 0
    property bool sets: false
    readonly property real end: Math.max(0, view.contentHeight - view.height)

    function reveal(item: Item): void {
        follower.put(item, follower.view.contentY);
        follower.start = follower.view.contentY;
    }

    function put(item: Item, from: real): void {
        for (let up = item; up; up = up.parent) {
            if (up !== follower.content)
                continue;
            const top = follower.content.y + item.mapToItem(follower.content, 0, 0).y - Theme.space.l;
            const bottom = top + item.height + 2 * Theme.space.l;
            // Of what is higher than the view, its top.
            const wanted = Math.min(top, Math.max(from, bottom - follower.view.height));
            follower.sets = true;
            follower.view.contentY = Math.max(0, Math.min(follower.end, wanted));
            follower.sets = false;
            return;
        }
    }

    function begin(): void {
        follower.holds = true;
        if (!soon.running)
            follower.start = follower.view.contentY;
        follower.revealAnew();
    }
    function revealAnew(): void {
        if (follower.view.visible && follower.Window.activeFocusItem)
            follower.put(follower.Window.activeFocusItem, follower.start);
    }
    function hold(): void {
        if (follower.holds)
            soon.restart();
    }

    // Once everything has its place.
    Timer {
        id: soon

        interval: 0
        onTriggered: follower.revealAnew()
    }
    Connections {
        function onActiveFocusItemChanged(): void {
            follower.begin();
        }

        target: follower.Window.window
    }
    Connections {
        function onContentYChanged(): void {
            // By the page itself: not from here, nor by the view that finds itself beyond its end.
            if (!follower.sets && follower.view.contentY !== follower.end)
                follower.start = follower.view.contentY;
        }
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
