// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The places and acts that the bar of a phone has no room for, in the order of the rail.
AppPage {
    id: page

    // Each {key, text, iconName}.
    required property var places
    // How many there are to look at, by key.
    property var badges: ({})

    signal picked(string key)

    title: qsTr("More")
    spacing: Theme.size.gap

    Repeater {
        model: page.places
        // qmllint disable unqualified
        delegate: ActionTile {
            required property var modelData

            iconName: modelData.iconName
            text: modelData.text
            detail: page.badges[modelData.key] > 0 ? qsTr("%1 to look at").arg(page.badges[modelData.key]) : ""
            onClicked: page.picked(modelData.key)
        }
        // qmllint enable unqualified
    }
}
