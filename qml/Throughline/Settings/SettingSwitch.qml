// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A switch whose words stand in line with what is above and below; its surface reaches beyond them.
Item {
    id: setting

    property alias text: row.text
    property alias detail: row.detail
    property alias checked: row.checked

    signal toggled(bool on)

    implicitHeight: row.implicitHeight

    SwitchRow {
        id: row

        x: -Theme.space.s
        width: parent.width + 2 * Theme.space.s
        onToggled: on => setting.toggled(on)
    }
}
