// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What is said outside of the app, where everybody may see it.
Stack {
    id: part

    required property Settings settings

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Notifications")
    }
    SettingSwitch {
        text: qsTr("Tasks that are due today")
        detail: qsTr("Their number and nothing else, while this app is locked or out of sight")
        checked: part.settings.notifications
        onToggled: on => part.settings.notifications = on
    }
}
