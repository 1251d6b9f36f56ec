// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// Covers the screen in one tap (interface.md 3.1), at the top of every page of a phone.
IconButton {
    visible: CoverOffer.offered
    ringInside: true // it stands at the window's edge
    iconName: "eye-off"
    text: qsTr("Cover")
    onClicked: CoverOffer.wanted()
}
