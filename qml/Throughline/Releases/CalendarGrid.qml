// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The days of a month from Monday on. Tab comes to it once; the arrows go from day to day and week to
// week, Page Up and Page Down from month to month.
FocusScope {
    id: grid

    required property ReleasesModel releases
    property string openDay
    // The cell that Tab comes to: the one that the keyboard was on, or where one begins.
    property int current: -1
    property int starting: -1

    readonly property int columns: releases.narrow ? 6 : 7
    readonly property real gap: Theme.touch && width < 340 ? Theme.space.xs : Theme.size.gap
    readonly property real cellWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property real cellHeight: Math.max(Theme.size.target + Theme.space.s,
                                                Math.round(2.4 * Theme.type.small.lineHeight))

    signal dayOpened(string day)
    signal goneUp()

    function cellAt(index: int): CalendarCell {
        return cells.itemAt(index) as CalendarCell;
    }
    // The first cell that is a day: today's where it is in sight.
    function startingCell(): int {
        let first = -1;
        for (let i = 0; i < cells.count; ++i) {
            const cell = cellAt(i);
            if (!cell || !cell.isDay)
                continue;
            if (cell.row.today)
                return i;
            if (first < 0)
                first = i;
        }
        return first;
    }
    function enter(): void {
        settle();
        grid.go(current >= 0 ? current : starting);
    }
    // When there is another month: where Tab and the keyboard are in it.
    function settle(): void {
        starting = startingCell();
        if (current >= 0 && !(cellAt(current) && cellAt(current).isDay))
            current = -1;
        if (activeFocus && current < 0)
            go(starting);
    }
    function go(index: int): void {
        const cell = cellAt(index);
        if (!cell || !cell.isDay)
            return;
        cell.forceActiveFocus(Qt.TabFocusReason);
        current = index;
    }
    function stepOf(key: int): int {
        switch (key) {
        case Qt.Key_Left: return -1;
        case Qt.Key_Right: return 1;
        case Qt.Key_Up: return -columns;
        case Qt.Key_Down: return columns;
        }
        return 0;
    }

    implicitHeight: week.height + Theme.space.xs
                    + Math.ceil(cells.count / columns) * (cellHeight + gap)

    Keys.onPressed: event => {
        const step = grid.stepOf(event.key);
        const turn = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
        event.accepted = step !== 0 || turn !== 0;
        if (turn !== 0)
            grid.releases.turn(turn);
        else if (step < -1 && !(grid.cellAt(grid.current + step) && grid.cellAt(grid.current + step).isDay))
            grid.goneUp();
        else if (step !== 0)
            grid.go(grid.current + step);
    }

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Releases in %1").arg(releases.monthText)
    Accessible.description: releases.sumText

    Row {
        id: week

        spacing: grid.gap

        Repeater {
            model: grid.releases.narrow
                ? [qsTr("Mon"), qsTr("Tue"), qsTr("Wed"), qsTr("Thu"), qsTr("Fri"), qsTr("Sat, Sun")]
                : [qsTr("Mon"), qsTr("Tue"), qsTr("Wed"), qsTr("Thu"), qsTr("Fri, before weekend"), qsTr("Sat"), qsTr("Sun")]
            // qmllint disable unqualified
            delegate: InnerText {
                required property string modelData

                anchors.bottom: parent ? parent.bottom : undefined
                width: grid.cellWidth
                face: Theme.type.small
                // Names of days are short, and all of one size.
                font.pixelSize: Math.min(face.pixelSize, Math.floor(grid.cellWidth / 2.8))
                lineHeight: Math.min(face.lineHeight, Math.ceil(font.pixelSize * 1.3))
                color: Theme.color.text2
                horizontalAlignment: Text.AlignHCenter
                text: modelData
            }
            // qmllint enable unqualified
        }
    }
    Repeater {
        id: cells

        model: grid.releases.cells
        // qmllint disable unqualified
        delegate: CalendarCell {
            required property int index

            x: (index % grid.columns) * (grid.cellWidth + grid.gap)
            y: week.height + Theme.space.xs + Math.floor(index / grid.columns) * (grid.cellHeight + grid.gap)
            width: grid.cellWidth
            height: grid.cellHeight
            selected: isDay && row.day === grid.openDay
            tabStop: index === (grid.current >= 0 ? grid.current : grid.starting)
            onClicked: {
                grid.current = index;
                grid.dayOpened(row.day);
            }
        }
        // qmllint enable unqualified
    }

    // When the cells show it.
    Timer {
        id: later

        interval: 0
        running: true
        onTriggered: grid.settle()
    }
    Connections {
        function onChanged(): void {
            later.restart();
        }

        target: grid.releases
    }
}
