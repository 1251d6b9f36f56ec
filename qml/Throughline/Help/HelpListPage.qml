// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Help
import Throughline.Theme

// The pages of help, a job each (interface.md 2).
AppPage {
    id: list

    // Where the reader may go, each {key, text}; none while the device is not open.
    property var places: []
    // What is open beside the list.
    property string openKey

    signal pageOpened(string key)

    title: qsTr("Help")

    HelpModel {
        id: help

        places: list.places
    }

    BodyText {
        text: qsTr("Short pages, on this device: they need no network.")
    }
    Card {
        padding: 1
        spacing: 0

        Repeater {
            model: help.pages
            // qmllint disable unqualified
            delegate: PersonRow {
                required property var modelData

                name: modelData.title
                detail: modelData.summary
                selected: modelData.key === list.openKey
                onClicked: list.pageOpened(modelData.key)
            }
            // qmllint enable unqualified
        }
    }
}
