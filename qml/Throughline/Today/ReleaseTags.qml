// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How a release stands, in words. The summary around it says them to a screen reader.
Flow {
    id: tags

    required property releaseRow row

    spacing: Theme.space.s

    Tag {
        visible: tags.row.friday
        width: Math.min(implicitWidth, tags.width)
        kind: "warning"
        text: qsTr("Friday")

        Accessible.ignored: true
    }
    Tag {
        visible: tags.row.status.length > 0
        width: Math.min(implicitWidth, tags.width)
        kind: tags.row.statusKind
        text: tags.row.status

        Accessible.ignored: true
    }
    Tag {
        visible: tags.row.waiting
        width: Math.min(implicitWidth, tags.width)
        kind: "waiting"
        iconName: "clock"
        text: qsTr("Waiting to sync")

        Accessible.ignored: true
    }
}
