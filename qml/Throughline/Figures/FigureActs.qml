// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What can be done with the month: beside each other beside a pointer, below each other under a thumb.
Grid {
    id: acts

    required property FiguresModel figures

    readonly property real itemWidth: Theme.compact ? width : 0

    signal exportWanted()
    signal lockWanted()

    columns: Theme.compact ? 1 : 2
    spacing: Theme.size.gap

    AppButton {
        width: acts.itemWidth || implicitWidth
        kind: "primary"
        text: qsTr("Export")
        description: qsTr("What has to be known is shown first")
        busy: acts.figures.busy
        onClicked: acts.exportWanted()
    }
    AppButton {
        width: acts.itemWidth || implicitWidth
        visible: acts.figures.canLock
        text: qsTr("Check and lock %1").arg(acts.figures.monthText)
        busy: acts.figures.busy
        onClicked: acts.lockWanted()
    }
}
