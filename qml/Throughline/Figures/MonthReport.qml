// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Figures
import Throughline.Models
import Throughline.Theme

// The report of a month on paper. Its pictures are laid out out of sight and only while it is drawn, in
// the letters of paper: the same report comes from a phone and from a desk.
Item {
    id: report

    required property FiguresModel figures
    property bool drawing: false

    // What may not leave is no picture.
    readonly property var nothing: ({ form: "bars", series: [], rows: [] })
    readonly property TypeStyle letters: Theme.paperType.small

    function save(): void {
        drawing = true;
        const pictures = laidOut();
        drawing = false;
        figures.saveReport(printer.draw(figures.report(), pictures, {
            family: letters.family,
            ink: Theme.paper.text,
            softInk: Theme.paper.text2,
            rule: Theme.paper.divider
        }));
    }
    function laidOut(): var {
        const out = [];
        for (let i = 0; i < pictures.count; ++i) {
            const view = pictures.itemAt(i) as ChartPicture;
            if (view.picture === report.nothing)
                continue;
            out.push({
                title: view.picture.title,
                summary: view.picture.summary,
                width: view.width,
                height: view.implicitHeight,
                size: letters.pixelSize,
                marks: view.marks,
                // Parts of a bar are told apart by colour.
                columns: view.picture.form === "bars" ? view.picture.columns : [],
                table: view.picture.table
            });
        }
        return out;
    }

    visible: false
    implicitHeight: 0

    ReportPrinter {
        id: printer
    }
    Repeater {
        id: pictures

        model: report.drawing ? report.figures.pictures : []
        // qmllint disable unqualified
        delegate: ChartPicture {
            required property var modelData

            // The printer makes these letters 13 high, and the picture 680 wide with them.
            width: 680 * report.letters.pixelSize / 13
            face: report.letters
            picture: modelData.leaving.key !== undefined ? modelData.leaving : report.nothing
            colors: Theme.paper
        }
        // qmllint enable unqualified
    }
}
