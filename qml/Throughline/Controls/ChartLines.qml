// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A small picture for each outcome, all of 0 to 100 %, the last point in words.
ChartLayout {
    id: lines

    readonly property int plotHeight: 64
    readonly property real axisWidth: widthOf("100%") + Theme.space.s
    readonly property int columns: width >= 2 * leastPanel + Theme.space.xl ? 2 : 1
    readonly property real panelWidth: (width - (columns - 1) * Theme.space.xl) / columns
    readonly property var heads: picture.panels.map(panel => ({ label: panel.name, note: panel.note }))
    readonly property real leastPanel: Math.max(180, widestText(heads))
    readonly property real leastWidth: leastPanel
    readonly property bool beside: fitsBeside(heads, panelWidth)
    readonly property real panelHeight: (beside ? 1 : 2) * line + Theme.space.m + plotHeight + line + Theme.space.xl
    readonly property real wantedHeight: Math.ceil(picture.panels.length / columns) * panelHeight - Theme.space.l
    readonly property var marks: measures ? [].concat(...picture.panels.map((panel, i) => panelMarks(panel, i))) : []

    function moved(marks: var, x: real): var {
        for (const mark of marks)
            mark.x += x;
        return marks;
    }
    function panelMarks(panel: var, index: int): var {
        const left = index % columns * (panelWidth + Theme.space.xl);
        const top = Math.floor(index / columns) * panelHeight;
        const out = moved(headMarks(heads[index], top, panelWidth, beside), left);
        const plotTop = top + (beside ? 1 : 2) * line + Theme.space.m;
        const x0 = left + axisWidth;
        const plotWidth = panelWidth - axisWidth - 6;
        const count = panel.points.length;
        const xOf = i => x0 + (count > 1 ? i / (count - 1) * plotWidth : plotWidth / 2);
        const yOf = value => plotTop + (1 - value / 100) * plotHeight;
        for (const value of [0, 100]) {
            out.push(lineMark("M" + x0 + " " + yOf(value) + "H" + (x0 + plotWidth), colors.border, 1, false),
                     textMark(value + "%", left + axisWidth - Theme.space.s, yOf(value) - line / 2, "end", false, colors.text2));
        }
        let path = "";
        let isOn = false;
        panel.points.forEach((point, i) => {
            const isThere = point.value !== undefined && point.value !== null;
            if (isThere) {
                path += (isOn ? "L" : "M") + xOf(i) + " " + yOf(point.value);
                const radius = i === count - 1 ? 5 : 3;
                out.push(areaMark(xOf(i) - radius, yOf(point.value) - radius, 2 * radius, 2 * radius,
                                  colors.part("category0"), radius));
            }
            isOn = isThere;
        });
        if (path.includes("L"))
            out.push(lineMark(path, colors.part("category0"), 2, false));
        if (count > 1) {
            out.push(textMark(panel.points[0].label, x0, plotTop + plotHeight + 4, "start", false, colors.text2),
                     textMark(panel.points[count - 1].label, x0 + plotWidth + 6, plotTop + plotHeight + 4, "end", false, colors.text2));
        }
        return out;
    }
}
