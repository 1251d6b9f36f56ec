// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Every line, with what it counts in words: for whoever wants to know exactly.
Stack {
    id: all

    required property FiguresModel figures
    property bool open: false

    spacing: Theme.space.m

    AppButton {
        kind: "quiet"
        text: all.open ? qsTr("Hide all figures") : qsTr("Show all %1 figures").arg(all.figures.lineCount)
        onClicked: all.open = !all.open

        Accessible.description: all.open ? qsTr("Open") : qsTr("Closed")
    }
    Repeater {
        model: all.open ? all.figures.lines : null
        // qmllint disable unqualified
        delegate: Stack {
            id: line

            required property figureRow row

            spacing: Theme.space.xs

            Accessible.role: Accessible.ListItem
            Accessible.name: Phrase.join([line.row.title, line.row.value, line.row.count, line.row.unknown], ", ")
            Accessible.description: line.row.meaning

            InnerText {
                strong: true
                text: line.row.title
            }
            InnerText {
                text: Phrase.join([line.row.value, line.row.count, line.row.unknown], ", ")
            }
            InnerText {
                face: Theme.type.small
                color: Theme.color.text2
                text: line.row.meaning
            }
        }
        // qmllint enable unqualified
    }
}
