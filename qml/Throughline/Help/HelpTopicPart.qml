// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A heading, its steps or points, and the place they are about.
Stack {
    id: part

    // As HelpModel has it.
    required property var modelData

    signal placeOpened(string place)

    spacing: Theme.space.s

    SectionHeading {
        text: part.modelData.heading
    }
    Repeater {
        model: part.modelData.lines
        delegate: HelpTopicLine {}
    }
    Item {
        visible: place.visible
        implicitHeight: Theme.space.xs
    }
    AppButton {
        id: place

        visible: part.modelData.place.length > 0
        text: part.modelData.placeText
        onClicked: part.placeOpened(part.modelData.place)
    }
}
