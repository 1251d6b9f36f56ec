// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A step with its number, a point, or a sentence alone. What can be pressed is in bold.
Item {
    id: line

    required property var modelData
    readonly property real indent: modelData.mark ? Math.ceil(24 * Theme.textScale) : 0

    implicitWidth: indent + words.implicitWidth
    implicitHeight: words.height

    Accessible.role: modelData.mark ? Accessible.ListItem : Accessible.StaticText
    // The number says where somebody is; a dot says nothing.
    Accessible.name: modelData.mark.endsWith(".") ? modelData.mark + " " + modelData.plain : modelData.plain

    InnerText {
        width: line.indent
        text: line.modelData.mark
    }
    InnerText {
        id: words

        x: line.indent
        width: line.width - x
        // The app's own text, with no word of anybody in it.
        textFormat: Text.StyledText
        text: line.modelData.styled
    }
}
