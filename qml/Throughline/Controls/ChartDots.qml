// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A dot for each row on a line of days; what is further than four weeks stands at its end.
ChartLayout {
    id: dots

    readonly property int mostDays: 28
    readonly property int trackHeight: 18
    readonly property bool beside: fitsBeside(picture.rows, width)
    readonly property real axisHeight: line + Theme.space.xs
    readonly property real rowHeight: (beside ? 1 : 2) * line + trackHeight + Theme.space.s
    readonly property real leastWidth: Math.max(160, widestText(picture.rows))
    readonly property real wantedHeight: axisHeight + picture.rows.length * rowHeight
    readonly property var marks: measures ? axisMarks().concat(...picture.rows.map((row, i) => rowMarks(row, axisHeight + i * rowHeight)))
                                          : []

    function xOf(days: real): real {
        return 6 + Math.min(days, mostDays) / mostDays * (width - 12);
    }
    function axisMarks(): var {
        const x = xOf(picture.line);
        const half = widthOf(picture.lineText) / 2;
        return [textMark(picture.lineText, Math.max(half, Math.min(x, width - half)), 0, "middle", false, colors.text2)];
    }
    function rowMarks(row: var, y: real): var {
        const middle = y + (beside ? 1 : 2) * line + trackHeight / 2;
        const x = row.value === undefined || row.value === null ? xOf(mostDays) : xOf(row.value);
        const radius = row.quiet ? 6 : 5;
        const out = headMarks(row, y, width, beside).concat(
            lineMark("M0 " + middle + "H" + width, colors.divider, 2, false),
            // The mark crosses the lines and leaves the names alone.
            lineMark("M" + xOf(picture.line) + " " + (middle - 9) + "V" + (middle + 9), colors.border, 2, true),
            areaMark(x - radius, middle - radius, 2 * radius, 2 * radius,
                     row.quiet ? colors.warning : colors.primary, radius));
        // Told apart without colour: who is missing is a ring.
        if (row.quiet)
            out.push(areaMark(x - 3, middle - 3, 6, 6, ground, 3));
        return out;
    }
}
