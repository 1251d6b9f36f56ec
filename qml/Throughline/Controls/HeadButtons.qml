// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The end of a page's head: buttons of its own, and Cover where it is offered. Nothing wide where there is none.
Row {
    default property alias own: mine.data

    spacing: Theme.size.gap

    Row {
        id: mine

        spacing: Theme.size.gap
    }
    CoverButton {}
}
