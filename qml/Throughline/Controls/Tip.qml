// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Theme

// The words of a button that shows only an icon, for a pointer that rests on it.
T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.space.xs : 0
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Theme.space.s
    padding: Theme.space.s
    delay: 600

    background: Rectangle {
        radius: Theme.radius.tag
        color: Theme.color.text
    }

    contentItem: InnerText {
        face: Theme.type.small
        text: tip.text
        color: Theme.color.surface
    }
}
