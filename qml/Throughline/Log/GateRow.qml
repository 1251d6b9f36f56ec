// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// A release of today, to log at the gate.
PersonRow {
    id: item

    required property releaseRow row

    signal chosen(string release)

    name: row.name
    detail: row.place
    risks: row.safety
    trailing: row.time
    tagText: row.status
    tagKind: row.statusKind || "neutral"
    onClicked: item.chosen(item.row.release)
}
