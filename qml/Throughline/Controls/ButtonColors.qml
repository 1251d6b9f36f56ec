// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Layer three of the colours: which of the theme's a button of one kind takes.
QtObject {
    id: colors

    required property string kind
    required property bool down
    required property bool hovered

    readonly property bool filled: kind === "primary"
    readonly property bool bordered: kind === "secondary" || kind === "danger"
    readonly property color fill: {
        if (filled)
            return down || hovered ? Theme.color.primaryPressed : Theme.color.primary;
        if (kind === "danger")
            return down ? Theme.color.dangerContainer : hovered ? Theme.color.surface2 : Theme.color.surface;
        if (down || hovered)
            return Theme.color.surface2;
        return kind === "quiet" ? "transparent" : Theme.color.surface;
    }
    readonly property color text: {
        if (filled)
            return down || hovered ? Theme.color.onPrimaryPressed : Theme.color.onPrimary;
        if (kind === "danger")
            return down ? Theme.color.onDangerContainer : Theme.color.danger;
        return Theme.color.primary;
    }
    readonly property color border: kind === "danger" ? Theme.color.danger : Theme.color.border
}
