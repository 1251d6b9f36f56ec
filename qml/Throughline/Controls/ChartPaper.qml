// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A picture as it is taken out: on paper, with its title and its sentence.
Rectangle {
    id: paper

    required property var picture
    readonly property int margin: Theme.space.xl

    function svg(): string {
        const size = Theme.type.small.lineHeight;
        const head = { kind: "text", x: margin, y: margin, text: picture.title, anchor: "start", strong: true,
                       color: String(Theme.paper.text) };
        const foot = { kind: "text", x: margin, y: view.y + view.height + Theme.space.m, text: picture.summary,
                       anchor: "start", strong: false, color: String(Theme.paper.text2) };
        const inside = view.marks.map(mark => mark.kind === "line"
            ? Object.assign({}, mark, { path: movedPath(mark.path) })
            : Object.assign({}, mark, { x: mark.x + margin, y: mark.y + view.y }));
        return ChartSvg.document([head, ...inside, foot], width, height, picture.title, picture.summary,
                                 Theme.paper.surface);
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
        face: Theme.type.heading
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
        clipped: false
    }
    InnerText {
        id: foot

        x: paper.margin
        y: view.y + view.height + Theme.space.m
        width: parent.width - 2 * x
        face: Theme.type.small
        color: Theme.paper.text2
        text: paper.picture.summary
    }
}
