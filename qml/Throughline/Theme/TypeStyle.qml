// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One style of text; sizes are already multiplied by the text size that the person wants.
QtObject {
    id: style

    required property string family
    required property real size
    required property real line
    required property int weight

    readonly property int pixelSize: Math.round(size)
    readonly property int lineHeight: Math.round(line)
    readonly property font font: Qt.font({
        family: style.family,
        pixelSize: style.pixelSize,
        weight: style.weight
    })
    // The same in bold, for what is selected.
    readonly property font strong: Qt.font({
        family: style.family,
        pixelSize: style.pixelSize,
        weight: Font.Bold
    })
}
