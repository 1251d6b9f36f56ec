// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A picture, or its numbers, as a file: one tap, and it is in the downloads. It stays open while the
// passphrase is asked for.
Sheet {
    id: sheet

    required property FiguresModel figures
    // Which; null: none is asked for.
    property ChartFrame frame: null

    function done(): void {
        sheet.frame = null;
    }

    title: qsTr("Save picture")
    shown: frame !== null
    onCloseRequested: done()

    SmallText {
        text: qsTr("Numbers are as they may leave the organisation: small ones are hidden, others rounded.")
    }
    Stack {
        spacing: Theme.size.gap

        ActionTile {
            text: qsTr("Picture for a document (PNG)")
            onClicked: {
                if (sheet.frame)
                    sheet.figures.savePicture(sheet.frame.leaving.key, "png");
            }
        }
        ActionTile {
            text: qsTr("Picture to enlarge (SVG)")
            onClicked: {
                if (sheet.frame)
                    sheet.figures.savePictureText(sheet.frame.leaving.key, "svg", sheet.frame.svg());
            }
        }
        ActionTile {
            text: qsTr("Its numbers as a table (CSV)")
            onClicked: {
                if (sheet.frame)
                    sheet.figures.savePictureTable(sheet.frame.leaving);
            }
        }
    }
    Connections {
        function onPictureLeaves(file: string): void {
            if (sheet.frame && file.length > 0)
                sheet.frame.saveImage(file);
            sheet.done();
        }

        target: sheet.figures
    }
}
