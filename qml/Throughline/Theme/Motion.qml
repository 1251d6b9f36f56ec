// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// Durations in milliseconds; nothing moves where the person wants nothing to move.
QtObject {
    required property bool reduced

    readonly property int press: reduced ? 0 : 80
    readonly property int fade: reduced ? 0 : 120
    readonly property int page: reduced ? 0 : 200
}
