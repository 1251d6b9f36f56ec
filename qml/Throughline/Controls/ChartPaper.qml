// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A picture as it is taken out: on paper, with its title and its sentence, and of one size whatever
// the size of the text on the screen is.
Rectangle {
    id: paper

    required property var picture
    readonly property int margin: Theme.space.xl

    function svg(): string {
        const title = lines(picture.title, margin, true, Theme.paper.text);
        const summary = lines(picture.summary, foot.y, false, Theme.paper.text2);
        const inside = view.marks.map(mark => mark.kind === "line"
            ? Object.assign({}, mark, { path: movedPath(mark.path) })
            : Object.assign({}, mark, { x: mark.x + margin, y: mark.y + view.y }));
        // Its lines may be more than those of the image: they are measured with room to spare.
        const end = foot.y + summary.length * Theme.paperType.small.lineHeight + margin;
        return ChartSvg.document([...title, ...inside, ...summary], width, Math.max(height, end), picture.title,
                                 picture.summary, Theme.paper.surface);
    }
    // A text from y on, broken where the picture ends: SVG does not wrap.
    function lines(text: string, y: real, strong: bool, color: color): var {
        const size = Theme.paperType.small.lineHeight;
        return view.laid.brokenUp(text).map((line, i) => ({ kind: "text", x: margin, y: y + i * size, text: line,
                                                            anchor: "start", strong: strong, color: String(color) }));
    }
    // Our paths have M, L, H, V and Z alone.
    function movedPath(path: string): string {
        return path.replace(/([MLHV])([^MLHVZ]*)/g, (all, letter, numbers) => {
            const [x, y] = numbers.trim().split(" ").map(Number);
            return letter === "H" ? "H" + (x + margin) : letter === "V" ? "V" + (x + view.y)
                                                      : letter + (x + margin) + " " + (y + view.y);
        });
    }

    width: 800
    height: foot.y + foot.height + margin
    color: Theme.paper.surface

    Accessible.ignored: true

    InnerText {
        id: head

        x: paper.margin
        y: paper.margin
        width: parent.width - 2 * x
        face: Theme.paperType.heading
        color: Theme.paper.text
        text: paper.picture.title
    }
    ChartPicture {
        id: view

        x: paper.margin
        y: head.y + head.height + Theme.space.l
        width: parent.width - 2 * x
        height: implicitHeight
        picture: paper.picture
        colors: Theme.paper
        face: Theme.paperType.small
        clipped: false
    }
    InnerText {
        id: foot

        x: paper.margin
        y: view.y + view.height + Theme.space.m
        width: parent.width - 2 * x
        face: Theme.paperType.small
        color: Theme.paper.text2
        text: paper.picture.summary
    }
}
