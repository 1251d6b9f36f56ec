// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

PersonRow {
    id: entry

    required property memberRow row

    name: row.name
    detail: Phrase.join([row.role, row.detail], ", ")
    tagText: row.status
    tagKind: row.statusKind || "neutral"
}
