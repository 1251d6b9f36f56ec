// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// People in a list of any length: rows are made only for what is in sight, and used again. Tab comes to
// it once; the arrows go from row to row, and from the first one back to where one came from.
ListView {
    id: list

    signal personOpened(string person)
    signal left()

    // Moves the keyboard to a row.
    function go(index: int): void {
        if (index < 0 || index >= count)
            return;
        currentIndex = index;
        positionViewAtIndex(index, ListView.Contain);
        const row = itemAtIndex(index);
        if (row)
            row.forceActiveFocus(Qt.TabFocusReason);
    }
    function enter(): void {
        list.go(0);
    }
    // Rows that fit, for Page Up and Page Down.
    function page(): int {
        return currentItem ? Math.max(1, Math.floor(height / currentItem.height) - 1) : 1;
    }

    currentIndex: 0
    reuseItems: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightFollowsCurrentItem: false
    activeFocusOnTab: false

    Accessible.role: Accessible.List
    Accessible.name: qsTr("People")

    ScrollBar.vertical: PageScrollBar {}

    delegate: FoundPerson {
        id: item

        required property int index

        width: ListView.view ? ListView.view.width : 0
        tabStop: index === 0 || ListView.isCurrentItem
        onChosen: person => list.personOpened(person)

        Keys.onDownPressed: list.go(item.index + 1)
        Keys.onUpPressed: {
            if (item.index === 0)
                list.left();
            else
                list.go(item.index - 1);
        }
        Keys.onPressed: event => {
            const steps = {
                [Qt.Key_PageDown]: Math.min(list.count - 1, item.index + list.page()),
                [Qt.Key_PageUp]: Math.max(0, item.index - list.page()),
                [Qt.Key_Home]: 0,
                [Qt.Key_End]: list.count - 1
            };
            if (steps[event.key] === undefined)
                return;
            event.accepted = true;
            list.go(steps[event.key]);
        }
    }
}
