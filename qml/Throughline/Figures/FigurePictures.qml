// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The month and the five before it in pictures, and how far what began in it has come.
Stack {
    id: pictures

    required property FiguresModel figures

    // Of a frame that is about to go.
    readonly property var none: ({ shown: { form: "bars", title: "", summary: "", series: [], panels: [], rows: [],
                                            columns: [], table: [] },
                                   leaving: {} })

    signal saveWanted(ChartFrame frame)

    spacing: Theme.space.l

    SectionHeading {
        text: qsTr("In pictures")
    }
    Repeater {
        // Their number: a frame, and what is open on it, stays while its words change.
        model: pictures.figures.pictures.length
        // qmllint disable unqualified
        delegate: ChartFrame {
            id: frame

            required property int index
            readonly property var pair: pictures.figures.pictures[index] || pictures.none

            picture: pair.shown
            leaving: pair.leaving
            onSaveWanted: pictures.saveWanted(frame)
            onImageSaved: (file, isSaved) => pictures.figures.tellSaved(file, isSaved)
        }
        // qmllint enable unqualified
    }
}
