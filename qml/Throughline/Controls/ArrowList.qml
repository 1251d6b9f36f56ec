// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A long list of rows that are chosen. Tab comes to it once; the arrows go from row to row, and from the
// first one back to where one came from. A row has takeFocus().
LongList {
    id: list

    signal goneUp()

    function rowAt(index: int): var {
        return list.reveal(index);
    }
    // Moves the keyboard to a row.
    function go(index: int): void {
        const row = list.rowAt(index);
        if (!row)
            return;
        // Away from the old one before that stops being a stop; and back to the new one, as the view
        // gives the focus to what is around it.
        row.takeFocus();
        currentIndex = index;
        row.takeFocus();
    }
    function enter(): void {
        list.go(0);
    }
    // By how many rows a key moves.
    function stepOf(key: int): int {
        switch (key) {
        case Qt.Key_Down: return 1;
        case Qt.Key_Up: return -1;
        case Qt.Key_PageDown: return Math.min(5, count - 1 - currentIndex);
        case Qt.Key_PageUp: return -Math.min(5, currentIndex);
        case Qt.Key_Home: return -currentIndex;
        case Qt.Key_End: return count - 1 - currentIndex;
        }
        return 0;
    }

    Keys.onPressed: event => {
        const step = list.stepOf(event.key);
        event.accepted = step !== 0;
        if (step < 0 && list.currentIndex === 0)
            list.goneUp();
        else if (step !== 0)
            list.go(list.currentIndex + step);
    }

    activeFocusOnTab: false
    // No row is made ahead: half made, it would be there for a screen reader.
    cacheBuffer: 0

    Accessible.role: Accessible.List
}
