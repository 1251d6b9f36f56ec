// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What to do for everybody's safety, in sight before anybody walks up; why opens when asked for, and closes
// by itself.
Stack {
    id: line

    required property detailRow row
    property bool open: false

    readonly property string why: Phrase.join([row.value, row.detail], "\n")

    onVisibleChanged: line.open = false

    spacing: Theme.space.xs

    RiskBadge {
        text: line.row.label
    }
    AppButton {
        keepsWidth: true
        kind: "quiet"
        leftPadding: 0
        visible: line.why.length > 0
        text: line.open ? qsTr("Hide why") : qsTr("Why")
        description: line.row.label
        onClicked: line.open = !line.open
    }
    BodyText {
        visible: line.open && text.length > 0
        text: line.why
    }
    Timer {
        interval: 60000
        running: line.open
        onTriggered: line.open = false
    }
}
