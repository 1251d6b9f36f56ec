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
    property bool off: false

    readonly property bool filled: kind === "primary"
    readonly property bool bordered: kind === "secondary" || kind === "danger"
    readonly property color fill: filled ? Theme.color.primary
                                         : kind === "quiet" ? "transparent" : Theme.color.surface
    // Over it while it is pressed or hovered.
    readonly property color pressed: filled ? Theme.color.primaryPressed
                                            : kind === "danger" && down ? Theme.color.dangerContainer
                                                                        : Theme.color.surface2
    readonly property color text: {
        if (filled)
            return down || hovered ? Theme.color.onPrimaryPressed : Theme.color.onPrimary;
        if (off)
            return Theme.color.disabled;
        if (kind === "danger")
            return down ? Theme.color.onDangerContainer : Theme.color.danger;
        return Theme.color.primary;
    }
    readonly property color border: off ? Theme.color.divider : kind === "danger" ? Theme.color.danger : Theme.color.border
}
