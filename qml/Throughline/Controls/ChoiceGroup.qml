// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A question and its answers. Nothing is selected before somebody chooses. Tab comes to the group
// once; the arrows go from answer to answer and choose nothing; Space or Enter chooses, and so does
// the figure of an answer's place while the group has the focus.
FocusScope {
    id: group

    property string label
    // Each {key, text, detail, iconName}; the last two may be left out. Their order never changes.
    required property var options
    property bool multiple: false
    // Its tiles are buttons: each does something at once, and nothing stays selected.
    property bool acts: false
    property string selectedKey
    property var selectedKeys: []
    property int columns: 1
    // Of an answer, below which there are fewer columns.
    property real leastWidth: 150
    property string error
    readonly property int columnsNow: grid.columns
    // The answer that Tab comes to.
    property int current: 0

    signal chosen(string key)

    function isSelected(key: string): bool {
        return multiple ? selectedKeys.indexOf(key) >= 0 : selectedKey !== "" && selectedKey === key;
    }

    function tileAt(index: int): Item {
        return tiles.itemAt(index);
    }

    function choose(index: int): void {
        if (index < 0 || index >= tiles.count)
            return;
        current = index;
        chosen(group.options[index].key);
    }

    // Somebody has come to it by keyboard.
    function isInByKeyboard(): bool {
        const tile = tiles.itemAt(current) as ChoiceGroupTile;
        return tile !== null && tile.visualFocus;
    }

    function takeFocus(): void {
        moveTo(current);
    }

    function moveTo(index: int): void {
        if (index < 0 || index >= tiles.count)
            return;
        current = index;
        tiles.itemAt(index).forceActiveFocus(Qt.TabFocusReason);
    }

    function handleKey(event: var): void {
        const steps = {
            [Qt.Key_Up]: -columnsNow,
            [Qt.Key_Down]: columnsNow,
            [Qt.Key_Left]: -1,
            [Qt.Key_Right]: 1
        };
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        if (steps[event.key] !== undefined) {
            moveTo(current + steps[event.key]);
        } else if (event.key === Qt.Key_Home) {
            moveTo(0);
        } else if (event.key === Qt.Key_End) {
            moveTo(tiles.count - 1);
        } else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && !event.isAutoRepeat) {
            const place = event.key === Qt.Key_0 ? 9 : event.key - Qt.Key_1;
            moveTo(place);
            choose(place);
        } else {
            return;
        }
        event.accepted = true;
    }

    // Each row is as high as its highest answer, and so are all answers of it. A new height may make an
    // answer tell of another one in the middle of this: then once more.
    function measure(): void {
        rounds.again = true;
        if (rounds.running)
            return;
        rounds.running = true;
        for (let round = 0; round < 3 && rounds.again; ++round) {
            rounds.again = false;
            measureOnce();
        }
        rounds.running = false;
    }

    function measureOnce(): void {
        const heights = [];
        for (let i = 0; i < tiles.count; ++i) {
            const row = Math.floor(i / columnsNow);
            heights[row] = Math.max(heights[row] ?? 0, tiles.itemAt(i)?.implicitHeight ?? 0);
        }
        for (let i = 0; i < tiles.count; ++i) {
            const tile = tiles.itemAt(i);
            if (tile !== null)
                tile.height = heights[Math.floor(i / columnsNow)];
        }
    }

    function adopt(tile: ChoiceGroupTile): void {
        tile.multiple = Qt.binding(() => group.multiple);
        tile.acts = Qt.binding(() => group.acts);
        tile.selected = Qt.binding(() => group.isSelected(tile.key));
        tile.tabStop = Qt.binding(() => group.current === tile.index);
        tile.focus = tile.index === group.current;
        tile.chosen.connect(() => group.choose(tile.index));
        tile.implicitHeightChanged.connect(group.measure);
        measure();
    }

    implicitWidth: columns * (leastWidth + grid.spacing) - grid.spacing
    implicitHeight: grid.y + grid.implicitHeight

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: error

    // Coming back to the question, Tab comes to its answer.
    onSelectedKeyChanged: {
        for (let i = 0; i < group.options.length; ++i) {
            if (group.options[i].key === selectedKey)
                current = i;
        }
    }

    Keys.onPressed: event => group.handleKey(event)
    onColumnsNowChanged: measure()

    QtObject {
        id: rounds

        property bool running: false
        property bool again: false
    }

    SectionHeading {
        id: heading

        width: parent.width
        visible: text
        text: group.label
    }

    FieldError {
        id: fault

        y: heading.visible ? heading.height + Theme.space.xs : 0
        width: parent.width
        text: group.error
    }

    // No layout of Qt Quick Layouts: that of 6.4 goes on with answers that are there no more.
    Columns {
        id: grid

        y: (fault.visible ? fault.y + fault.height + Theme.space.s
                          : heading.visible ? heading.height + Theme.space.m : 0)
        width: parent.width
        leastWidth: group.leastWidth
        mostColumns: Theme.textScale > 1.3 ? 1 : Math.max(1, group.columns)

        Repeater {
            id: tiles

            model: group.options
            // qmllint disable unqualified
            delegate: ChoiceGroupTile {
                width: grid.itemWidth
            }
            // qmllint enable unqualified

            onItemAdded: (index, item) => group.adopt(item as ChoiceGroupTile)
        }
    }
}
