// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The six styles of text. A phone is read at arm's length outdoors, so its sizes are larger.
QtObject {
    id: scale

    required property real textScale
    required property bool phone
    required property string family

    readonly property TypeStyle figure: TypeStyle {
        family: scale.family
        size: 40 * scale.textScale
        line: 44 * scale.textScale
        weight: Font.DemiBold
    }
    readonly property TypeStyle title: TypeStyle {
        family: scale.family
        size: (scale.phone ? 24 : 28) * scale.textScale
        line: (scale.phone ? 30 : 36) * scale.textScale
        weight: Font.DemiBold
    }
    readonly property TypeStyle heading: TypeStyle {
        family: scale.family
        size: (scale.phone ? 19 : 20) * scale.textScale
        line: 26 * scale.textScale
        weight: Font.DemiBold
    }
    readonly property TypeStyle body: TypeStyle {
        family: scale.family
        size: (scale.phone ? 17 : 16) * scale.textScale
        line: (scale.phone ? 26 : 24) * scale.textScale
        weight: Font.Normal
    }
    readonly property TypeStyle label: TypeStyle {
        family: scale.family
        size: (scale.phone ? 17 : 16) * scale.textScale
        line: (scale.phone ? 22 : 20) * scale.textScale
        weight: Font.Medium
    }
    readonly property TypeStyle small: TypeStyle {
        family: scale.family
        size: (scale.phone ? 15 : 14) * scale.textScale
        line: 20 * scale.textScale
        weight: Font.Normal
    }
}
