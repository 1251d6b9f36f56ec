// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What stands above a field: its label, its hint, and what is wrong.
Stack {
    id: top

    property string label
    property string hint
    property string error

    spacing: Theme.space.xs

    InnerText {
        face: Theme.type.label
        text: top.label
        visible: text
    }

    InnerText {
        face: Theme.type.small
        color: Theme.color.text2
        text: top.hint
        visible: text
    }

    FieldError {
        text: top.error
    }
}
