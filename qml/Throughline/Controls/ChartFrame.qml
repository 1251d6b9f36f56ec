// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A picture of numbers: its finding as title, the picture or the same numbers as a table, a sentence,
// and the way out. Where there is no room for the picture, the table stands in its place.
Card {
    id: frame

    // As it is seen, and as it may be taken out; the latter empty: it may not.
    required property var picture
    property var leaving: ({})
    property bool asTable: false
    readonly property bool hasRoom: view.leastWidth <= width - 2 * padding
    readonly property bool showsTable: asTable || !hasRoom
    readonly property bool canSave: leaving.key !== undefined

    signal saveWanted()
    signal imageSaved(string file, bool isSaved)

    // The picture on paper, as SVG.
    function svg(): string {
        paper.active = true;
        const sheet = paper.item as ChartPaper;
        const text = sheet.svg();
        paper.active = false;
        return text;
    }
    // The same as a PNG file; imageSaved says what came of it.
    function saveImage(file: string): void {
        paper.active = true;
        const isBegun = (paper.item as ChartPaper).grabToImage(result => {
            const isSaved = result.saveToFile(file);
            paper.active = false;
            frame.imageSaved(file, isSaved);
        });
        if (!isBegun) {
            paper.active = false;
            imageSaved(file, false);
        }
    }

    // The colours of its parts are made for this one; on the other their contrast is too small in the dark.
    color: Theme.color.surface
    border.width: Theme.size.border

    SectionHeading {
        text: frame.picture.title
    }
    Item {
        visible: !frame.showsTable
        implicitHeight: view.implicitHeight

        Accessible.role: Accessible.Graphic
        Accessible.name: frame.picture.title
        Accessible.description: frame.picture.summary

        ChartPicture {
            id: view

            width: parent.width
            height: implicitHeight
            picture: frame.picture
        }
    }
    DataTable {
        visible: frame.showsTable
        name: frame.picture.title
        columns: frame.picture.columns
        rows: frame.picture.table
    }
    SmallText {
        text: frame.picture.summary
    }
    Flow {
        id: acts

        spacing: Theme.size.gap

        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: frame.hasRoom
            kind: "quiet"
            text: frame.asTable ? qsTr("Show as picture") : qsTr("Show as table")
            onClicked: frame.asTable = !frame.asTable

            Accessible.description: frame.picture.title
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: frame.canSave
            kind: "quiet"
            text: qsTr("Save picture")
            onClicked: frame.saveWanted()

            Accessible.description: frame.picture.title
        }
    }
    // Out of sight, and there only while it is taken out.
    // qmllint disable unqualified
    Item {
        implicitHeight: 0

        Loader {
            id: paper

            x: -10000
            active: false
            sourceComponent: ChartPaper { picture: frame.leaving }
        }
    }
    // qmllint enable unqualified
}
