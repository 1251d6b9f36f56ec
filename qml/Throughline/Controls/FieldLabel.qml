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
    // Heard by itself, before the field: where the field cannot say its name.
    property bool heard: false

    // Pressed like the field itself.
    signal tapped()

    spacing: Theme.space.xs

    TapHandler {
        onTapped: top.tapped()
    }

    InnerText {
        face: Theme.type.label
        text: top.label
        visible: text

        Accessible.ignored: !top.heard
    }

    InnerText {
        face: Theme.type.small
        color: Theme.color.text2
        text: top.hint
        visible: text

        Accessible.ignored: !top.heard
    }

    FieldError {
        text: top.error
        heard: top.heard
    }
}
