// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Turns once something has taken longer than a second, and not at all with reduced motion. It is never
// the only sign: the words beside it say what is going on.
Item {
    id: spinner

    property bool running: false
    property color color: Theme.color.primary
    readonly property bool late: patience.late && running

    implicitWidth: late ? Theme.size.icon : 0
    implicitHeight: late ? Theme.size.icon : 0
    visible: late

    onRunningChanged: patience.late = false

    Timer {
        id: patience

        property bool late: false

        interval: 1000
        running: spinner.running
        onTriggered: late = true
    }

    Icon {
        anchors.fill: parent
        name: "refresh"
        color: spinner.color

        RotationAnimator on rotation {
            from: 0
            to: 360
            duration: 1200
            loops: Animation.Infinite
            running: spinner.late && !Theme.reducedMotion
        }
    }
}
