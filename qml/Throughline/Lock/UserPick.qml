// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Whose device a shared one is to be now: initials, and nothing else about anybody (interface.md 3.1).
ChoiceGroup {
    id: pick

    required property DeviceUsers users
    readonly property bool several: users.choices.length > 1

    label: qsTr("Used by")
    options: choices.options
    selectedKey: users.current
    leastWidth: 104
    columns: 3

    StableOptions {
        id: choices

        from: pick.users.choices
    }
}
