// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A status, in words on a tint. It is read, not pressed.
Rectangle {
    id: tag

    property string text
    // "neutral", "success", "warning", "info", "waiting" or "danger".
    property string kind: "neutral"
    property string iconName
    readonly property bool keepsWidth: true

    implicitWidth: symbol.room + natural.room + 2 * Theme.space.s
    implicitHeight: words.implicitHeight + Theme.space.xs
    radius: Theme.radius.tag
    color: colors.container
    border.width: Theme.highContrast ? Theme.size.border : 0
    border.color: colors.line

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    NaturalWidth {
        id: natural

        font: words.font
        text: tag.text
    }

    StatusColors {
        id: colors

        kind: tag.kind
    }

    Icon {
        id: symbol

        readonly property real room: tag.iconName ? implicitWidth + Theme.space.xs : 0

        x: Theme.space.s
        y: Math.round((words.face.lineHeight + Theme.space.xs - height) / 2)
        name: tag.iconName
        size: Theme.size.smallIcon
        color: colors.ink
    }

    InnerText {
        id: words

        x: Theme.space.s + symbol.room
        y: Theme.space.xs / 2
        width: Math.min(natural.room, tag.width - x - Theme.space.s)
        face: Theme.type.small
        font.weight: Font.Medium
        text: tag.text
        color: colors.ink
    }
}
