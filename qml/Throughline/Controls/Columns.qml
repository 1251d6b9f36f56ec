// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Items beside each other in columns of one width, as many as fit; each row is as high as its highest.
Grid {
    id: grid

    // The least that an item can do with.
    property real leastWidth: 160
    property int mostColumns: 4
    // A Grid leaves out what has no width, and a Stack leaves out a Grid of nothing: before there is a
    // width the items take the least.
    readonly property real itemWidth: width > 0 ? Math.floor((width - (columns - 1) * spacing) / columns)
                                                : leastWidth

    columns: Math.max(1, Math.min(mostColumns, Math.floor((width + spacing) / (leastWidth + spacing))))
    spacing: Theme.size.gap
}
