// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates

// A list of any length: rows are made only for what is in sight. Until somebody moves it, it stands at
// its top, however its header grows. Who uses it moves the keyboard from row to row.
ListView {
    id: list

    // Somebody has moved it.
    property bool moved: false

    function toTop(): void {
        moved = false;
        keepTop();
    }
    function keepTop(): void {
        if (!moved)
            contentY = originY - topMargin;
    }
    // Brings a row into sight, as for the keyboard; null where there is none.
    function reveal(index: int): Item {
        if (index < 0 || index >= count)
            return null;
        moved = true;
        positionViewAtIndex(index, ListView.Contain);
        return itemAtIndex(index);
    }

    onMovementStarted: moved = true
    onContentHeightChanged: soon.restart()

    currentIndex: 0
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightFollowsCurrentItem: false

    // When the header has its height.
    Timer {
        id: soon

        interval: 0
        onTriggered: list.keepTop()
    }

    ScrollBar.vertical: PageScrollBar {
        minimumSize: 0.1
        // A drag of the bar is no movement to the list.
        onPressedChanged: list.moved = list.moved || pressed
    }
}
