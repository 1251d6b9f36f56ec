// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Theme

// The two ways to log something about a person: at the gate where there is a release, and any contact.
GridLayout {
    id: buttons

    required property bool atGate
    property bool large: false

    signal gateWanted()
    signal contactWanted()

    columns: large && (Theme.textScale > 1.3 || width < 300) ? 1 : 2
    columnSpacing: Theme.size.gap
    rowSpacing: Theme.size.gap

    AppButton {
        Layout.fillWidth: true
        visible: buttons.atGate
        kind: "primary"
        large: buttons.large
        iconName: "gate"
        text: qsTr("Log at the gate")
        onClicked: buttons.gateWanted()
    }
    AppButton {
        Layout.fillWidth: true
        kind: buttons.atGate ? "secondary" : "primary"
        large: buttons.large
        iconName: "log"
        text: qsTr("Log a contact")
        onClicked: buttons.contactWanted()
    }
}
