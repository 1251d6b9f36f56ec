// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A bar for each row, in parts: of 100 % where the picture is a share, else of one scale for all.
ChartLayout {
    id: bars

    readonly property int barHeight: 28
    readonly property bool beside: fitsBeside(picture.rows, width)
    readonly property real rowHeight: (beside ? 1 : 2) * line + Theme.space.xs + barHeight + Theme.space.l
    readonly property real leastWidth: Math.max(160, widestText(picture.rows),
                                                ...picture.series.map(one => widthOf(one.name) + 24),
                                                longestWord(picture.referenceText || ""))
    readonly property real keyTop: picture.rows.length * rowHeight
    readonly property var keyMarks: keyOf()
    readonly property real wantedHeight: keyMarks.bottom
    readonly property var marks: measures ? [].concat(...picture.rows.map((row, i) => rowMarks(row, i * rowHeight)),
                                                      keyMarks.marks) : []

    function sum(values: var): real {
        return values.reduce((all, one) => all + one, 0);
    }
    function rowMarks(row: var, y: real): var {
        const out = headMarks(row, y, width, beside);
        const top = y + (beside ? 1 : 2) * line + Theme.space.xs;
        const all = sum(row.values);
        const most = picture.share ? all : Math.max(1, ...picture.rows.map(one => sum(one.values)));
        if (all === 0)
            return out.concat(areaMark(0, top + barHeight - 1, width, 1, colors.border, 0));
        let x = 0;
        row.values.forEach((value, i) => {
            const length = value / most * width;
            if (value > 0)
                out.push(...partMarks(picture.series[i], value, x, top, Math.max(1, length - 2)));
            x += length;
        });
        if (picture.share && row.known > 0)
            out.push(...referenceMarks(picture.reference * row.known / all * width, top));
        return out;
    }
    function partMarks(part: var, value: real, x: real, y: real, length: real): var {
        const fits = widthOf(String(value)) + Theme.space.s <= length;
        const label = fits ? [textMark(String(value), x + length / 2, y + (barHeight - line) / 2 + 1, "middle", true,
                                       part.hatched ? colors.text : colors.onPart(part.role))] : [];
        if (!part.hatched)
            return [areaMark(x, y, length, barHeight, colors.part(part.role), 0)].concat(label);
        const plate = fits ? [areaMark(x + length / 2 - widthOf(String(value)) / 2 - 3, y + 4,
                                       widthOf(String(value)) + 6, barHeight - 8, ground, 0)] : [];
        return hatchMarks(x, y, length, barHeight, colors.part(part.role)).concat(plate, label);
    }
    // A frame with slanted lines, each cut where the frame ends.
    function hatchMarks(x: real, y: real, length: real, height: real, color: color): var {
        let path = "M" + (x + 1) + " " + (y + 1) + "H" + (x + length - 1) + "V" + (y + height - 1) + "H" + (x + 1) + "Z";
        for (let c = 7; c < length + height; c += 7) {
            const from = Math.min(c, length);
            const to = Math.max(0, c - height);
            path += "M" + (x + from) + " " + (y + c - from) + "L" + (x + to) + " " + (y + c - to);
        }
        return [lineMark(path, color, 1.5, false)];
    }
    // Dashes over whatever is there, with a border of the ground so that they are seen on it.
    function referenceMarks(x: real, y: real): var {
        const path = "M" + x + " " + (y - 3) + "V" + (y + barHeight + 3);
        return [lineMark(path, ground, 6, false), lineMark(path, colors.text, 2, true)];
    }
    // What the parts are called, in their order, as many on a line as fit.
    function keyOf(): var {
        const out = [];
        let x = 0;
        let y = keyTop;
        for (const part of picture.series) {
            const length = 20 + widthOf(part.name);
            if (x > 0 && x + length > width) {
                x = 0;
                y += line + Theme.space.xs;
            }
            const top = y + (line - 12) / 2;
            out.push(...(part.hatched ? hatchMarks(x, top, 14, 12, colors.part(part.role))
                                      : [areaMark(x, top, 14, 12, colors.part(part.role), 2)]),
                     textMark(part.name, x + 20, y, "start", false, colors.text));
            x += length + Theme.space.l;
        }
        y += line + Theme.space.xs;
        for (const text of brokenUp(picture.referenceText || "")) {
            out.push(textMark(text, 0, y, "start", false, colors.text2));
            y += line;
        }
        return { marks: out, bottom: y };
    }
}
