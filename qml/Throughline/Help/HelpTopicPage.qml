// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Help
import Throughline.Theme

// One page of help: what to do in which order, and the way to where it is done.
AppPage {
    id: topic

    property var places: []
    required property string page

    signal placeOpened(string place)

    onPageChanged: topic.contentY = 0

    title: help.title || qsTr("Help")
    spacing: Theme.space.xl

    HelpModel {
        id: help

        places: topic.places
        page: topic.page
    }

    EmptyState {
        visible: help.parts.length === 0
        text: qsTr("This page is not for your role any more.")
    }
    Repeater {
        model: help.parts
        // qmllint disable unqualified
        delegate: HelpTopicPart {
            onPlaceOpened: place => topic.placeOpened(place)
        }
        // qmllint enable unqualified
    }
}
