// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// Distances. They do not grow with the text: at twice the text size there is no room to give away.
QtObject {
    required property bool compact
    required property bool medium

    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int xxxl: 48
    readonly property int pageMargin: compact ? l : medium ? xl : xxl
}
