// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Text inside a control: the control itself says it to a screen reader, so this one is silent there.
// It wraps and never elides. Plain text always: a name is no markup.
Text {
    id: label

    property TypeStyle face: Theme.type.body
    property bool strong: false
    property bool underline: false
    // Qt puts what a fixed line height has to spare below the line; half of it belongs above. The
    // figure is Inter's own height for one pixel of size.
    readonly property int lift: Math.max(0, Math.round((lineHeight - font.pixelSize * 1.21) / 2))

    font.family: face.family
    font.pixelSize: face.pixelSize
    font.weight: strong ? Font.Bold : face.weight
    font.underline: underline
    color: Theme.color.text
    lineHeightMode: Text.FixedHeight
    lineHeight: face.lineHeight
    topPadding: lift
    bottomPadding: -lift
    wrapMode: Text.Wrap
    textFormat: Text.PlainText

    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: true
}
