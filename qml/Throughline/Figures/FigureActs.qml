// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What can be done with the month: beside each other beside a pointer where there is room, below each
// other under a thumb.
Flow {
    id: acts

    required property FiguresModel figures

    signal exportWanted()
    signal reportWanted()
    signal lockWanted()

    spacing: Theme.size.gap

    AppButton {
        width: Theme.compact ? acts.width : Math.min(implicitWidth, acts.width)
        kind: "primary"
        text: qsTr("Export")
        description: qsTr("What has to be known is shown first")
        busy: acts.figures.busy
        onClicked: acts.exportWanted()
    }
    AppButton {
        width: Theme.compact ? acts.width : Math.min(implicitWidth, acts.width)
        text: qsTr("Report as PDF")
        description: qsTr("What has to be known is shown first")
        // Its pictures come after its numbers.
        busy: acts.figures.busy || acts.figures.progressText.length > 0
        onClicked: acts.reportWanted()
    }
    AppButton {
        width: Theme.compact ? acts.width : Math.min(implicitWidth, acts.width)
        visible: acts.figures.canLock
        text: qsTr("Check and lock %1").arg(acts.figures.monthText)
        busy: acts.figures.busy
        onClicked: acts.lockWanted()
    }
}
