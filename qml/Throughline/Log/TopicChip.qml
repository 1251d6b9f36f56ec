// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// One of the things a contact can be about.
Chip {
    id: chip

    required property var modelData
    required property var chosenKeys

    signal toggled(string key)

    width: parent ? Math.min(implicitWidth, parent.width) : implicitWidth
    text: modelData.detail ? qsTr("%1, %2").arg(modelData.text).arg(modelData.detail) : modelData.text
    selected: chosenKeys.indexOf(modelData.key) >= 0
    onChosen: chip.toggled(chip.modelData.key)
}
