// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The devices of the team, those not heard of for longest first: columns where there is room, else
// each by itself.
Card {
    id: devices

    required property TeamModel team
    // Whoever has just begun an organisation is shown how colleagues come.
    property bool offersMembers: false
    readonly property bool wide: width >= 760 * Theme.textScale
    // Of the columns: who, last received, only there, overdue, releases.
    readonly property var shares: [0.26, 0.29, 0.25, 0.09, 0.11]

    signal membersOpened()

    spacing: 0

    SectionHeading {
        text: devices.team.devicesText
        color: devices.team.someQuiet ? Theme.color.warning : Theme.color.text
    }
    SmallText {
        text: qsTr("A device is heard of when its work arrives here. One that has nothing to send is not heard of either.")
    }
    Item {
        visible: devices.offersMembers
        implicitHeight: Theme.space.s
    }
    SmallText {
        visible: devices.offersMembers
        text: qsTr("Members is where you connect this organisation to its server and invite your colleagues.")
    }
    AppButton {
        visible: devices.offersMembers
        kind: "quiet"
        keepsWidth: true
        leftPadding: 0
        text: qsTr("Go to Members")
        onClicked: devices.membersOpened()
    }
    Item {
        implicitHeight: Theme.space.m
    }
    Item {
        visible: devices.wide
        implicitHeight: names.height + Theme.space.xs

        Row {
            id: names

            width: parent.width

            Repeater {
                model: [qsTr("Device of"), qsTr("Last work received"), qsTr("Only on device"), qsTr("Overdue"),
                        qsTr("Releases this week")]
                // qmllint disable unqualified
                delegate: InnerText {
                    required property int index
                    required property string modelData

                    width: Math.floor(names.width * devices.shares[index])
                    rightPadding: Theme.space.s
                    face: Theme.type.small
                    color: Theme.color.text2
                    text: modelData
                }
                // qmllint enable unqualified
            }
        }
    }
    Repeater {
        model: devices.team.devices
        // qmllint disable unqualified
        delegate: TeamDevice {
            wide: devices.wide
            shares: devices.shares
        }
        // qmllint enable unqualified
    }
}
