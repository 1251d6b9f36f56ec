// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Something that is known about a person.
SummaryRow {
    required property factRow row

    label: row.label
    value: row.value
}
