// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// Options that a model gives anew with each of its changes: here they change only when they differ, so
// that the tiles made from them stay, and the focus with them.
QtObject {
    id: stable

    required property var from
    property var options: []

    readonly property string mark: from.map(one => one.key + one.text).join("\n")

    onMarkChanged: options = from
}
