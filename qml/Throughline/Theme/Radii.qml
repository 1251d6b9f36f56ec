// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// Corners.
QtObject {
    readonly property int tag: 4
    readonly property int control: 8
    readonly property int card: 12
    readonly property int sheet: 20
    // A Rectangle takes no more than half of its shorter side.
    readonly property int full: 999
}
