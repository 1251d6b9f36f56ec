// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

ActionTile {
    id: tile

    required property askingRow row

    iconName: row.sound ? "device" : "warning"
    text: row.title
    detail: row.detail
}
