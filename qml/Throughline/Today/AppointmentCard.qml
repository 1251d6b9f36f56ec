// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// With whom, when and where; once it has begun, how it went is two taps away.
Card {
    id: card

    required property appointmentRow row

    signal personOpened(string person)
    signal formOpened(string form, string subject)

    function move(state: string): void {
        card.formOpened("record", "move/appointment/" + card.row.appointment + "/" + state);
    }

    padding: 0
    spacing: 0

    Pressable {
        id: summary

        leftPadding: Theme.space.l
        rightPadding: Theme.space.l
        topPadding: Theme.space.l
        bottomPadding: card.row.begun ? Theme.space.m : Theme.space.l
        ringInside: true
        ringRadius: Theme.radius.card
        onClicked: card.personOpened(card.row.person)

        Accessible.name: Phrase.join([card.row.name, card.row.day, card.row.time, risks.spoken], ", ")
        Accessible.description: Phrase.join([card.row.detail, card.row.waiting ? qsTr("Waiting to sync") : ""], ", ")

        background: Rectangle {
            radius: Theme.radius.card
            color: summary.down || summary.hovered ? Theme.color.surface2 : "transparent"
        }

        contentItem: Stack {
            spacing: Theme.space.xs

            NameAndTime {
                name: card.row.name
                time: card.row.time
            }
            RiskBadges {
                id: risks

                width: summary.availableWidth
                topPadding: Theme.space.xs
                bottomPadding: Theme.space.xs
                texts: card.row.safety
                silent: true
            }
            InnerText {
                visible: text
                text: card.row.day
            }
            InnerText {
                visible: text
                face: Theme.type.small
                color: Theme.color.text2
                text: card.row.detail
            }
            Tag {
                visible: card.row.waiting
                width: Math.min(implicitWidth, summary.availableWidth)
                kind: "waiting"
                iconName: "clock"
                text: qsTr("Waiting to sync")

                Accessible.ignored: true
            }
        }
    }
    Flow {
        id: acts

        visible: card.row.begun
        leftPadding: Theme.space.l
        rightPadding: Theme.space.l
        bottomPadding: Theme.space.l
        spacing: Theme.size.gap

        Repeater {
            model: [{ state: "DONE", text: qsTr("It happened") },
                    { state: "DID_NOT_HAPPEN", text: qsTr("It did not happen") }]
            // qmllint disable unqualified
            delegate: AppButton {
                required property var modelData

                width: Math.min(implicitWidth, acts.width - 2 * Theme.space.l)
                text: modelData.text
                onClicked: card.move(modelData.state)

                Accessible.name: text + ": " + card.row.name
            }
            // qmllint enable unqualified
        }
    }
}
