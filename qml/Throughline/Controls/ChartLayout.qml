// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// What all pictures measure with: text of one size, a line that has a label at its left and a note at
// its right, and those as marks for a ChartCanvas.
Item {
    id: layout

    // Plain values: qml/README.md says what is in them.
    required property var picture
    required property ColorSet colors
    required property TypeStyle face

    // What it stands on: a ChartFrame, or paper.
    readonly property color ground: colors.surface
    readonly property real line: layout.face.lineHeight
    // Measured anew with every font.
    readonly property bool measures: metrics.height > 0

    function widthOf(text: string): real {
        return metrics.height > 0 ? Math.ceil(metrics.advanceWidth(text) * 1.06) : 0;
    }
    function longestWord(text: string): real {
        return Math.max(0, ...text.split(" ").map(word => widthOf(word)));
    }
    // Words of a text, as many on a line as fit.
    function brokenUp(text: string): var {
        return brokenTo(text, width);
    }
    function brokenTo(text: string, width: real): var {
        const lines = [];
        for (const word of text.split(" ")) {
            const longer = lines.length > 0 ? lines[lines.length - 1] + " " + word : word;
            if (lines.length > 0 && widthOf(longer) <= width)
                lines[lines.length - 1] = longer;
            else if (word.length > 0)
                lines.push(word);
        }
        return lines;
    }
    function textMark(text: string, x: real, y: real, anchor: string, strong: bool, color: color): var {
        return { kind: "text", x: x, y: y, text: text, anchor: anchor, strong: strong, color: String(color) };
    }
    function areaMark(x: real, y: real, width: real, height: real, color: color, radius: real): var {
        return { kind: "area", x: x, y: y, width: width, height: height, radius: radius, color: String(color) };
    }
    function lineMark(path: string, color: color, width: real, dashed: bool): var {
        return { kind: "line", path: path, width: width, dashed: dashed, color: String(color) };
    }
    // Whether label and note stand side by side in all rows: else the note goes below.
    function fitsBeside(rows: var, width: real): bool {
        return rows.every(row => widthOf(row.label) + widthOf(row.note) + Theme.space.l <= width);
    }
    function widestText(rows: var): real {
        return Math.max(0, ...rows.map(row => Math.max(widthOf(row.label), widthOf(row.note))));
    }
    // Label and note of a row, at y; they take one line or two.
    function headMarks(row: var, y: real, width: real, beside: bool): var {
        return [
            textMark(row.label, 0, y, "start", true, colors.text),
            textMark(row.note, beside ? width : 0, beside ? y : y + line, beside ? "end" : "start", false, colors.text)
        ];
    }

    visible: false

    FontMetrics {
        id: metrics

        font.family: layout.face.family
        font.pixelSize: layout.face.pixelSize
        font.weight: Font.DemiBold
    }
}
