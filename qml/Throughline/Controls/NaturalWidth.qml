// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// How wide a text is in one line. Measured apart from what shows it: what a Text would like changes in the
// middle of giving it a width.
TextMetrics {
    readonly property real room: Math.ceil(advanceWidth) + 1
}
