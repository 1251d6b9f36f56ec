// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

SummaryRow {
    id: item

    required property waitingRow row

    label: Phrase.join([row.title, row.name], ": ")
    value: row.detail
}
