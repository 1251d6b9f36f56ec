// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What is wrong with a field, in words, with an icon. The field says it to a screen reader.
Row {
    id: fault

    property string text

    spacing: Theme.space.s
    visible: text

    Icon {
        id: symbol

        y: Math.round((words.face.lineHeight - height) / 2)
        name: "error"
        size: Theme.size.icon
        color: Theme.color.danger
    }

    InnerText {
        id: words

        width: fault.width - symbol.width - fault.spacing
        text: fault.text
        color: Theme.color.danger
        face: Theme.type.label
    }
}
