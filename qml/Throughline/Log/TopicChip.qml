// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// One of the things a contact can be about.
Chip {
    id: chip

    required property var modelData

    readonly property string key: modelData.key

    signal toggled(string key)

    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    text: modelData.detail ? qsTr("%1, %2").arg(modelData.text).arg(modelData.detail) : modelData.text
    onChosen: chip.toggled(chip.key)
}
