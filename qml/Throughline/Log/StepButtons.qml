// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Theme

// Five minutes back or forth.
GridLayout {
    id: buttons

    signal moved(int minutes)

    columns: Theme.textScale > 1.3 || width < 300 ? 1 : 2
    columnSpacing: Theme.size.gap
    rowSpacing: Theme.size.gap

    AppButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 100
        iconName: "minus"
        text: qsTr("5 minutes earlier")
        onClicked: buttons.moved(-5)
    }
    AppButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 100
        iconName: "plus"
        text: qsTr("5 minutes later")
        onClicked: buttons.moved(5)
    }
}
