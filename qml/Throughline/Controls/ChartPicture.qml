// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// A picture of plain values, laid out for the width it is given and drawn.
Item {
    id: view

    required property var picture
    property ColorSet colors: Theme.color
    property TypeStyle face: Theme.type.small
    property bool clipped: true
    readonly property var laid: loader.item
    readonly property var marks: laid ? laid.marks : []
    readonly property real leastWidth: laid ? laid.leastWidth : 0

    function componentFor(form: string): Component {
        switch (form) {
        case "bars": return bars;
        case "lines": return lines;
        case "steps": return steps;
        }
        return dots;
    }

    implicitWidth: 320
    implicitHeight: laid ? laid.wantedHeight : 0

    // qmllint disable unqualified
    Loader {
        id: loader

        width: view.width
        sourceComponent: view.componentFor(view.picture.form)
    }
    Component {
        id: bars

        ChartBars { picture: view.picture; colors: view.colors; face: view.face }
    }
    Component {
        id: lines

        ChartLines { picture: view.picture; colors: view.colors; face: view.face }
    }
    Component {
        id: steps

        ChartSteps { picture: view.picture; colors: view.colors; face: view.face }
    }
    Component {
        id: dots

        ChartDots { picture: view.picture; colors: view.colors; face: view.face }
    }
    // qmllint enable unqualified
    ChartCanvas {
        anchors.fill: parent
        marks: view.marks
        face: view.face
        clipped: view.clipped
    }
}
