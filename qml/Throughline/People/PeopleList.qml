// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// People in a list. Tab comes to it once; the arrows go from row to row, and from the first one back to
// where one came from.
LongList {
    id: list

    property string openPerson

    signal personOpened(string person)
    signal goneUp()

    // Moves the keyboard to a row.
    function go(index: int): void {
        const row = reveal(index);
        if (!row)
            return;
        // Before the old row stops being a stop for Tab.
        row.forceActiveFocus(Qt.TabFocusReason);
        currentIndex = index;
    }
    function enter(): void {
        list.go(0);
    }
    // Rows that fit, for Page Up and Page Down.
    function page(): int {
        return currentItem ? Math.max(1, Math.floor(height / currentItem.height) - 1) : 1;
    }

    // A row used again after the model was changed for another shows somebody of the old one (Qt 6.4).
    reuseItems: false
    activeFocusOnTab: false

    Accessible.role: Accessible.List
    Accessible.name: qsTr("People")

    // qmllint disable unqualified
    delegate: FoundPerson {
        id: item

        required property int index

        width: ListView.view ? ListView.view.width : 0
        openPerson: list.openPerson
        tabStop: ListView.isCurrentItem
        onChosen: person => list.personOpened(person)

        Keys.onDownPressed: list.go(item.index + 1)
        Keys.onUpPressed: {
            if (item.index === 0)
                list.goneUp();
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
    // qmllint enable unqualified
}
