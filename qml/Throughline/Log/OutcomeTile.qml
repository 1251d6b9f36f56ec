// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// One of the things that can have happened at the gate.
ActionTile {
    id: tile

    required property var modelData
    // The key of what was picked, where both steps are in sight.
    required property string picked

    signal chosen(string key)

    text: modelData.text
    iconName: modelData.iconName
    detail: picked === modelData.key && picked !== "WAITING" ? qsTr("Picked") : ""
    onClicked: tile.chosen(tile.modelData.key)
}
