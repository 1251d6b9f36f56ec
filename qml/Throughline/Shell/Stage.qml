// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// One stage of the app, in the window while it is on; its page gets the focus where it wants it.
Loader {
    id: stage

    // A page of a few lines stands in the middle of a wide window instead of in its corner.
    property bool narrow: false

    // Any page: each has openPage().
    readonly property var held: item
    readonly property bool centred: narrow && !Theme.compact
    // As far down as leaves room for all of it: no button is out of sight below an empty margin.
    readonly property real spare: parent ? parent.height - implicitHeight : 0

    x: centred ? Math.round((parent.width - width) / 2) : 0
    y: centred && parent.height >= 600 ? Math.round(Math.max(0, Math.min(parent.height * 0.15, spare))) : 0
    width: centred ? Math.min(parent.width, Theme.size.sheetWidth * Math.min(1.5, Theme.textScale)) : parent.width
    height: parent.height - y
    focus: item !== null
    onLoaded: stage.held.openPage()
}
