// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who belongs to the organisation, and which devices wait for somebody who may help them. For those who
// keep members; the list is this device's own and needs no network.
AppPage {
    id: page

    required property Session session
    // What is open beside the list.
    property string openMember
    property string openAsking

    // At the thumb on a phone; beside a pointer, and where large text needs the room, on the page.
    readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3 && list.hasServer

    signal memberOpened(string member)
    signal askingOpened(string asking)
    signal pageOpened(string page)
    signal inviteWanted()

    // Who was helped asks no more.
    onOpenAskingChanged: {
        if (page.openAsking.length === 0)
            list.look();
    }

    title: qsTr("Members")
    bottomBar: atThumb ? thumbButton : null

    MembersModel {
        id: list

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: list.problem
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: list.alarmText
    }
    Alert {
        visible: list.canConnect
        kind: "info"
        title: qsTr("This organisation is on this device alone")
        text: qsTr("Connect it to your organisation's server, and you can invite others.")
        actionText: qsTr("Connect to a server")
        onActionClicked: page.pageOpened("server")
    }
    Alert {
        visible: page.session.practice
        kind: "info"
        text: qsTr("In practice nobody can be invited: nothing leaves this device.")
    }
    AppButton {
        visible: list.hasServer && !page.atThumb
        kind: "primary"
        iconName: "plus"
        text: qsTr("Invite somebody")
        onClicked: page.inviteWanted()
    }
    AskingRequests {
        visible: list.hasServer
        members: list
        onAskingOpened: asking => page.askingOpened(asking)
    }
    Stack {
        visible: list.ready
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("In the organisation (%1)").arg(list.count)
        }
        Card {
            padding: 1
            spacing: 0

            Repeater {
                model: list.members
                // qmllint disable unqualified
                delegate: MemberEntry {
                    selected: row.member === page.openMember
                    onClicked: page.memberOpened(row.member)
                }
                // qmllint enable unqualified
            }
        }
    }
    ActionTile {
        iconName: "save"
        text: qsTr("Work that could not be sent")
        detail: qsTr("Open a file from a device that may send no more")
        onClicked: page.pageOpened("rescue")
    }

    AppButton {
        id: thumbButton

        visible: page.atThumb
        kind: "primary"
        large: true
        keepsWidth: false
        iconName: "plus"
        text: qsTr("Invite somebody")
        onClicked: page.inviteWanted()
    }
}
