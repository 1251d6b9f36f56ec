// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A notice on the page: what is so, and at most one thing to do about it.
Rectangle {
    id: alert

    // "info", "success", "warning" or "error".
    property string kind: "info"
    property string title
    property string text
    property string actionText

    signal actionClicked()

    implicitWidth: 240
    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    radius: Theme.radius.control
    color: colors.container
    border.width: Theme.highContrast ? Theme.size.border : 0
    border.color: colors.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title || text
    Accessible.description: title ? text : ""

    StatusColors {
        id: colors

        kind: alert.kind
    }

    Rectangle {
        width: 4
        height: parent.height
        color: colors.line
    }

    Icon {
        id: symbol

        x: Theme.space.l
        y: Theme.space.m
        name: alert.kind
        size: Theme.size.largeIcon
        color: colors.ink
    }

    Stack {
        id: column

        x: symbol.x + symbol.width + Theme.space.m
        y: Theme.space.m
        width: parent.width - x - Theme.space.l
        spacing: alert.actionText ? Theme.space.s : Theme.space.xs

        InnerText {
            visible: text
            face: Theme.type.label
            strong: true
            text: alert.title
            color: colors.ink
        }

        InnerText {
            visible: text
            text: alert.text
            color: colors.ink
        }

        AppButton {
            readonly property bool keepsWidth: true

            visible: text
            text: alert.actionText
            onClicked: alert.actionClicked()
        }
    }
}
