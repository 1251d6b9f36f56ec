// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Theme

// Cover and Lock on a phone: side by side where both find room.
GridLayout {
    id: bar

    signal coverWanted()
    signal lockWanted()

    columns: Theme.textScale > 1.3 ? 1 : 2
    columnSpacing: Theme.size.gap
    rowSpacing: Theme.size.gap

    AppButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 100
        kind: "secondary"
        iconName: "eye-off"
        text: qsTr("Cover")
        description: qsTr("Hides the screen until you touch it")
        onClicked: bar.coverWanted()
    }
    AppButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 100
        kind: "secondary"
        iconName: "lock"
        text: qsTr("Lock now")
        onClicked: bar.lockWanted()
    }
}
