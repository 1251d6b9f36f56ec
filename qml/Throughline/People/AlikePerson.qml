// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Somebody who may be the one that is about to be added.
SettingRow {
    id: item

    required property personRow row

    signal opened(string person)

    text: row.name
    value: row.detail
    onClicked: item.opened(item.row.person)

    Accessible.name: qsTr("Open the record of %1").arg(row.name)
}
