// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// The places and acts that the bar of a phone has no room for, in the order of the rail.
AppPage {
    id: page

    // Each {key, text, iconName}.
    required property var places
    // How many there are to look at, by key.
    property var badges: ({})

    signal picked(string key)

    title: qsTr("More")

    PlaceTiles {
        places: page.places
        badges: page.badges
        onPicked: key => page.picked(key)
    }
}
