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
    // At the thumb, as wide as the page.
    property bool below: false

    readonly property bool roomy: !below || width >= 420 * Theme.textScale

    signal gateWanted()
    signal contactWanted()

    columns: below && Theme.textScale > 1.3 ? 1 : 2
    columnSpacing: Theme.size.gap
    rowSpacing: Theme.size.gap

    AppButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: buttons.atGate
        kind: "primary"
        iconName: buttons.roomy ? "gate" : ""
        text: qsTr("Log at the gate")
        onClicked: buttons.gateWanted()
    }
    AppButton {
        Layout.fillWidth: true
        Layout.fillHeight: true
        kind: buttons.atGate ? "secondary" : "primary"
        iconName: buttons.roomy || !buttons.atGate ? "log" : ""
        text: qsTr("Log a contact")
        onClicked: buttons.contactWanted()
    }
}
