// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Where the next letter goes. It does not blink.
Rectangle {
    width: 2
    color: Theme.color.primary
    visible: parent ? parent.activeFocus : false
}
