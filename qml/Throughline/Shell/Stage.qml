// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One stage of the app, filling the window while it is on; its page gets the focus where it wants it.
Loader {
    id: stage

    anchors.fill: parent
    focus: active
    onLoaded: stage.item.openPage()
}
