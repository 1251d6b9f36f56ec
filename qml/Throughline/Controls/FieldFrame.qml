// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// The box of a field.
Rectangle {
    id: frame

    property bool faulty: false
    property bool focused: false

    implicitWidth: 120
    implicitHeight: Theme.size.control
    radius: Theme.radius.control
    color: Theme.color.surface
    border.width: faulty ? Theme.size.selectedBorder : Theme.size.border
    border.color: faulty ? Theme.color.danger : Theme.color.border

    // Typing is always for a keyboard: the ring is there however the focus came.
    FocusRing {
        visible: frame.focused
    }
}
