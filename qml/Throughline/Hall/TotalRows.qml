// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// Numbers with what they count, below each other.
SummaryList {
    id: list

    // Each {label, value}.
    required property var rows

    Repeater {
        model: list.rows
        // qmllint disable unqualified
        delegate: SummaryRow {
            required property var modelData

            label: modelData.label
            value: modelData.value
        }
        // qmllint enable unqualified
    }
}
