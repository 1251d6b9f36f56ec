// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who can read over a shoulder, and when the device locks.
Stack {
    id: part

    required property Settings settings
    // A practice device has no lock.
    property bool locks: true

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Privacy")
    }
    SettingSwitch {
        text: qsTr("Short names in lists")
        detail: qsTr("\u201cJamie S.\u201d, so that nobody reads over your shoulder")
        checked: part.settings.shortNames
        onToggled: on => part.settings.shortNames = on
    }
    Stepper {
        visible: part.locks
        label: qsTr("Lock when not used for")
        from: 1
        to: 100
        step: 1
        value: part.settings.lockAfter
        valueText: qsTr("%n minutes", "", part.settings.lockAfter)
        onMoved: value => part.settings.lockAfter = Math.round(value)
    }
}
