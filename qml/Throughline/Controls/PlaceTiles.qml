// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Places and acts of the navigation below each other, where a bar has no room for them.
Stack {
    id: tiles

    // Each {key, text, iconName}.
    required property var places
    // How many there are to look at, by key.
    property var badges: ({})

    signal picked(string key)

    spacing: Theme.size.gap

    Repeater {
        model: tiles.places
        // qmllint disable unqualified
        delegate: ActionTile {
            required property var modelData

            iconName: modelData.iconName
            text: modelData.text
            detail: tiles.badges[modelData.key] > 0 ? qsTr("%1 to look at").arg(tiles.badges[modelData.key]) : ""
            onClicked: tiles.picked(modelData.key)
        }
        // qmllint enable unqualified
    }
}
