// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What the Announcer raises its alerts on; nothing to see.
Item {
    property string text

    width: 1
    height: 1

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
}
