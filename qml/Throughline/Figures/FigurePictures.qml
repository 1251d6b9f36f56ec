// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The month and the five before it, in pictures.
Stack {
    id: pictures

    required property FiguresModel figures

    signal saveWanted(ChartFrame frame)

    spacing: Theme.space.l

    SectionHeading {
        text: qsTr("The last six months")
    }
    Repeater {
        model: pictures.figures.pictures
        // qmllint disable unqualified
        delegate: ChartFrame {
            id: frame

            required property var modelData

            picture: modelData.shown
            leaving: modelData.leaving
            onSaveWanted: pictures.saveWanted(frame)
            onImageSaved: (file, isSaved) => pictures.figures.tellSaved(file, isSaved)
        }
        // qmllint enable unqualified
    }
}
