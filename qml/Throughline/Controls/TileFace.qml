// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The words of a tile or row: an icon, a line, and a smaller line below it.
Item {
    id: face

    property string text
    property string detail
    property string iconName
    property color color: Theme.color.text
    property color detailColor: Theme.color.text2
    property bool strong: false
    readonly property real indent: iconName ? symbol.implicitWidth + Theme.space.m : 0

    implicitWidth: indent + Math.max(natural.room, detail ? naturalMore.room : 0)
    implicitHeight: words.implicitHeight + (detail ? more.implicitHeight : 0)

    NaturalWidth {
        id: natural

        font: words.font
        text: face.text
    }

    NaturalWidth {
        id: naturalMore

        font: more.font
        text: face.detail
    }

    Icon {
        id: symbol

        y: Math.round((words.face.lineHeight - height) / 2)
        name: face.iconName
        size: Theme.size.largeIcon
        color: face.color
    }

    InnerText {
        id: words

        x: face.indent
        width: face.width - x
        face: Theme.type.label
        text: face.text
        strong: face.strong
        color: face.color
    }

    InnerText {
        id: more

        x: face.indent
        y: words.height
        width: words.width
        visible: text
        face: Theme.type.small
        text: face.detail
        color: face.detailColor
    }
}
