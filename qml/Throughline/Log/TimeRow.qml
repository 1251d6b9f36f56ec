// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// When it happened: now, unless somebody moves it back. In steps, because nobody types at a gate.
Stack {
    id: part

    required property string when
    property bool open: false

    signal moved(int minutes)

    spacing: Theme.space.s

    SummaryRow {
        label: qsTr("Time")
        value: part.when
        action: part.open ? qsTr("Done") : qsTr("Change")
        onActionClicked: part.open = !part.open
    }
    StepButtons {
        visible: part.open
        onMoved: minutes => part.moved(minutes)
    }
}
