// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A risk to somebody, in words. Nothing else is drawn like this.
Rectangle {
    id: badge

    property string text
    readonly property bool keepsWidth: true

    implicitWidth: words.x + natural.room + Theme.space.m
    implicitHeight: words.implicitHeight + Theme.space.s
    radius: Theme.radius.tag
    color: Theme.color.risk

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Risk: %1").arg(text)

    NaturalWidth {
        id: natural

        font: words.font
        text: badge.text
    }

    Icon {
        id: symbol

        x: Theme.space.s
        y: Math.round((words.face.lineHeight + Theme.space.s - height) / 2)
        name: "warning"
        size: Theme.size.icon
        color: Theme.color.onRisk
    }

    InnerText {
        id: words

        x: symbol.x + symbol.width + Theme.space.s
        y: Theme.space.xs
        width: Math.min(natural.room, badge.width - x - Theme.space.m)
        face: Theme.type.label
        font.weight: Font.DemiBold
        text: badge.text
        color: Theme.color.onRisk
    }
}
