// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// One line of an ErrorSummary; leads to its field.
Pressable {
    id: link

    required property var modelData
    readonly property string field: modelData.field
    readonly property string text: modelData.text

    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.role: Accessible.Link
    Accessible.name: text

    background: Item {
        implicitHeight: Theme.size.target
    }

    contentItem: InnerText {
        face: Theme.type.label
        text: link.text
        color: Theme.color.danger
        underline: true
        verticalAlignment: Text.AlignVCenter
    }
}
