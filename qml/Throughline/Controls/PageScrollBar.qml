// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick.Templates
import QtQuick
import Throughline.Theme

// How far down the page is; there while there is more than fits.
ScrollBar {
    id: bar

    implicitWidth: Theme.touch ? 8 : 12
    padding: 2
    policy: size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    visible: size < 1

    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: bar.implicitWidth - 4
        radius: width / 2
        color: bar.pressed ? Theme.color.text2 : Theme.color.border
    }
}
