// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What the team does not have yet, by name: the oldest first, and what was refused before that.
Stack {
    id: list

    required property var model
    // So many more than are listed.
    property int more: 0

    spacing: Theme.space.s

    SectionHeading {
        text: qsTr("What waits")
    }
    Repeater {
        model: list.model
        delegate: WaitingItem {}
    }
    SmallText {
        visible: list.more > 0
        text: qsTr("And %1 more").arg(list.more)
    }
}
