// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A bar for each step that something goes through, all of one scale, and between two of them in words
// what went no further.
ChartLayout {
    id: steps

    readonly property int barHeight: 28
    readonly property int indent: 16
    readonly property bool beside: fitsBeside(picture.rows, width)
    readonly property real headHeight: (beside ? 1 : 2) * line + Theme.space.xs
    readonly property real most: Math.max(1, ...picture.rows.map(row => row.value))
    // Of each row the words below it, as they are broken for this width.
    readonly property var lefts: picture.rows.map(row => row.between ? brokenTo(row.between, width - indent) : [])
    readonly property var tops: topsOf()
    readonly property real leastWidth: Math.max(160, widestText(picture.rows),
                                                ...picture.rows.map(row => indent + longestWord(row.between)))
    readonly property real wantedHeight: tops[picture.rows.length]
    readonly property var marks: measures ? [].concat(...picture.rows.map((row, i) => rowMarks(row, i))) : []

    // Where each row begins, and where the last one ends.
    function topsOf(): var {
        const out = [0];
        picture.rows.forEach((row, i) => {
            const isLast = i === picture.rows.length - 1;
            const below = lefts[i].length > 0 ? Theme.space.xs + lefts[i].length * line : 0;
            out.push(out[i] + headHeight + barHeight + below + (isLast ? Theme.space.xs : Theme.space.m));
        });
        return out;
    }
    function rowMarks(row: var, index: int): var {
        const y = tops[index];
        const out = headMarks(row, y, width, beside);
        const top = y + headHeight;
        const length = row.value / most * width;
        out.push(row.value > 0 ? areaMark(0, top, Math.max(2, length), barHeight, colors.part("category0"), 0)
                               : areaMark(0, top + barHeight - 1, width, 1, colors.border, 0));
        const words = lefts[index];
        if (words.length > 0) {
            const first = top + barHeight + Theme.space.xs;
            out.push(areaMark(4, first, 2, words.length * line, colors.border, 0));
            words.forEach((text, i) => out.push(textMark(text, indent, first + i * line, "start", false, colors.text2)));
        }
        return out;
    }
}
