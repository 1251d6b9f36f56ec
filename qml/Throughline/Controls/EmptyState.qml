// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Nothing here: one sentence, at most one thing to do.
Stack {
    id: empty

    property string text
    property string actionText

    signal actionClicked()

    spacing: Theme.space.l

    BodyText {
        text: empty.text
        color: Theme.color.text2
    }

    AppButton {
        visible: text
        text: empty.actionText
        onClicked: empty.actionClicked()
    }
}
