// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

SummaryRow {
    id: item

    required property waitingRow row

    label: row.title
    value: Phrase.join([row.name, row.detail], ", ")
}
