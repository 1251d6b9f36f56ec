// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A name, and the time at the end of its line; below it where there is no room beside it.
Item {
    id: line

    required property string name
    required property string time

    readonly property bool fits: who.implicitWidth + when.implicitWidth + Theme.space.m <= width

    implicitWidth: who.implicitWidth + Theme.space.m + when.implicitWidth
    implicitHeight: fits || !time ? who.implicitHeight : who.implicitHeight + when.implicitHeight

    InnerText {
        id: who

        width: Math.min(implicitWidth, line.width)
        face: Theme.type.heading
        text: line.name
    }
    InnerText {
        id: when

        x: line.fits ? line.width - width : 0
        y: line.fits ? 0 : who.height
        face: Theme.type.heading
        text: line.time
    }
}
