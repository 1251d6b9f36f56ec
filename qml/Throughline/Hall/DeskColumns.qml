// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who, what and the last entries: below each other on a phone, beside each other where there is
// room.
Item {
    id: columns

    required property HallModel hall

    readonly property real growth: Math.min(1.5, Theme.textScale)
    readonly property int count: width >= 920 * growth ? 3 : width >= 560 * growth ? 2 : 1
    readonly property real gap: count === 1 ? Theme.space.l : Theme.space.xl
    readonly property real side: count === 3 ? Math.round((width - 2 * gap) * 0.29) : Math.round((width - gap) * 0.45)
    readonly property Item whatItem: what

    signal entryOpened(string entry)
    // Where the whole does not fit, what comes next is brought into sight.
    signal shown(Item item)

    // By keyboard the next contact begins where the last one began.
    function backToWho(): void {
        if (what.isInByKeyboard())
            who.takeFocus();
    }

    implicitHeight: count === 1 ? last.y + last.height
                  : count === 2 ? Math.max(last.y + last.height, what.height)
                  : Math.max(who.height, what.height, last.height)

    WhoPart {
        id: who

        width: columns.count === 1 ? columns.width : columns.side
        tiles: columns.hall.whoTiles
        who: columns.hall.who
        childCount: columns.hall.children
        onChosen: key => {
            columns.hall.chooseWho(key);
            if (columns.count === 1)
                columns.shown(what);
        }
        onChildrenMoved: count => columns.hall.setChildren(count)
    }
    ChoiceGroup {
        id: what

        x: columns.count === 1 ? 0 : columns.side + columns.gap
        y: columns.count === 1 ? who.height + columns.gap : 0
        width: columns.count === 3 ? columns.width - 2 * (columns.side + columns.gap)
             : columns.count === 2 ? columns.width - x : columns.width
        label: qsTr("What")
        acts: true
        columns: 2
        options: stable.options
        onChosen: key => columns.hall.count(key)
    }
    LastEntries {
        id: last

        x: columns.count === 3 ? columns.width - columns.side : 0
        y: columns.count === 3 ? 0 : columns.count === 2 ? who.height + columns.gap
                                                         : what.y + what.height + columns.gap
        width: columns.count === 1 ? columns.width : columns.side
        hall: columns.hall
        onEntryOpened: entry => columns.entryOpened(entry)
    }
    StableOptions {
        id: stable

        from: columns.hall.whatTiles
    }
}
