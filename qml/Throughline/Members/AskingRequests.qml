// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Devices that ask to be let in or unlocked, as the server has them.
Stack {
    id: part

    required property MembersModel members
    readonly property string news: members.askingCount > 0 ? members.askingText : ""

    signal askingOpened(string asking)

    onNewsChanged: {
        if (news.length > 0)
            Announcer.announce(part, news, false);
    }

    spacing: Theme.space.s

    SectionHeading {
        text: qsTr("Waiting for you")
    }
    Repeater {
        model: part.members.asking
        // qmllint disable unqualified
        delegate: AskingTile {
            onClicked: part.askingOpened(row.asking)
        }
        // qmllint enable unqualified
    }
    SmallText {
        visible: text.length > 0
        text: part.members.lookProblem.length > 0 ? part.members.lookProblem
            : part.members.askingCount > 0 ? "" : part.members.askingText
    }
    AppButton {
        kind: "quiet"
        keepsWidth: true
        leftPadding: 0
        iconName: "refresh"
        busy: part.members.looking
        text: qsTr("Look again")
        description: qsTr("Who waits to be let in or unlocked")
        onClicked: part.members.look()
    }
}
