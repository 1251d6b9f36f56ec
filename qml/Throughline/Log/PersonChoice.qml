// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Somebody to log a contact with.
PersonRow {
    id: item

    required property personRow row

    signal chosen(string person)

    name: row.name
    detail: row.detail
    onClicked: item.chosen(item.row.person)
}
