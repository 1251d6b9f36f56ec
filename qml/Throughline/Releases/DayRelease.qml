// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Somebody who comes out on the day: the row opens the person, the button says who meets them.
Card {
    id: card

    required property dayReleaseRow row
    property bool canAssign: false

    signal personOpened(string person)
    signal assignWanted(string release, string name)

    padding: 1
    spacing: 0

    Pressable {
        id: who

        ringInside: true
        ringRadius: Theme.radius.card
        leftPadding: Theme.space.l
        rightPadding: Theme.space.l
        topPadding: Theme.space.m
        bottomPadding: Theme.space.m
        onClicked: card.personOpened(card.row.person)

        Accessible.name: Phrase.join([card.row.name, card.row.time, risks.spoken], ", ")
        Accessible.description: Phrase.join([card.row.place, card.row.status, card.row.meeting,
                                             card.row.waiting ? qsTr("Waiting to sync") : ""], ", ")

        background: Rectangle {
            implicitHeight: Theme.size.row
            radius: Theme.radius.card
            color: who.down || who.hovered ? Theme.color.surface2 : "transparent"
        }

        contentItem: Stack {
            spacing: Theme.space.xs

            Item {
                id: first

                readonly property bool fits: name.implicitWidth + time.implicitWidth + Theme.space.m <= width

                implicitHeight: fits || !time.text ? name.implicitHeight : name.height + time.implicitHeight

                InnerText {
                    id: name

                    width: Math.min(implicitWidth, first.width)
                    face: Theme.type.heading
                    text: card.row.name
                }
                InnerText {
                    id: time

                    x: first.fits ? first.width - width : 0
                    y: first.fits ? 0 : name.height
                    text: card.row.time
                }
            }
            RiskBadges {
                id: risks

                width: who.availableWidth
                topPadding: Theme.space.xs
                bottomPadding: Theme.space.xs
                texts: card.row.safety
                silent: true
            }
            InnerText {
                visible: text
                face: Theme.type.small
                color: Theme.color.text2
                text: card.row.place
            }
            InnerText {
                visible: text && !card.row.open
                text: card.row.meeting
            }
            Flow {
                id: tags

                visible: card.row.open || card.row.status.length > 0 || card.row.waiting
                width: who.availableWidth
                spacing: Theme.space.s

                Tag {
                    visible: card.row.open
                    width: Math.min(implicitWidth, tags.width)
                    kind: "warning"
                    text: card.row.meeting

                    Accessible.ignored: true
                }
                Tag {
                    visible: text
                    width: Math.min(implicitWidth, tags.width)
                    kind: card.row.statusKind || "neutral"
                    text: card.row.status

                    Accessible.ignored: true
                }
                Tag {
                    visible: card.row.waiting
                    width: Math.min(implicitWidth, tags.width)
                    kind: "waiting"
                    iconName: "clock"
                    text: qsTr("Waiting to sync")

                    Accessible.ignored: true
                }
            }
        }
    }
    Item {
        visible: card.canAssign && card.row.assignable
        implicitHeight: assign.height + Theme.space.m

        AppButton {
            id: assign

            x: Theme.space.l
            width: keepsWidth ? Math.min(implicitWidth, parent.width - 2 * x) : parent.width - 2 * x
            kind: card.row.open ? "primary" : "secondary"
            iconName: "person"
            text: card.row.open ? qsTr("Say who meets them") : qsTr("Change who meets them")
            onClicked: card.assignWanted(card.row.release, card.row.name)

            Accessible.name: text + ": " + card.row.name
        }
    }
}
