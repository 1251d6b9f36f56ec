// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A need, a referral or an action, where it stands and what can be done about it.
Card {
    id: card

    required property needRow row
    property bool busy: false

    signal formOpened(string subject)
    signal movesWanted(string record, string form)
    signal doneClicked(string action)

    padding: Theme.space.m
    spacing: Theme.space.s

    Stack {
        spacing: Theme.space.xs

        InnerText {
            face: Theme.type.label
            text: card.row.title

            Accessible.ignored: false
        }
        InnerText {
            visible: text.length > 0
            text: card.row.words ? "“" + card.row.words + "”" : ""

            Accessible.ignored: false
        }
        Flow {
            id: tags

            spacing: Theme.space.s

            Tag {
                width: Math.min(implicitWidth, tags.width)
                visible: card.row.statusKind.length > 0
                kind: card.row.statusKind || "neutral"
                text: card.row.status
            }
            InnerText {
                visible: card.row.statusKind.length === 0
                width: Math.min(implicitWidth, tags.width)
                text: card.row.status

                Accessible.ignored: false
            }
            Tag {
                width: Math.min(implicitWidth, tags.width)
                visible: card.row.waiting
                kind: "waiting"
                iconName: "clock"
                text: qsTr("Waiting to sync")
            }
        }
        SmallText {
            visible: text.length > 0
            text: card.row.detail
        }
    }
    Flow {
        id: acts

        spacing: Theme.size.gap

        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.row.moves.length > 0
            kind: card.row.longest ? "primary" : "secondary"
            text: qsTr("Update")
            description: card.row.title
            onClicked: card.movesWanted(card.row.moves, card.row.form)

            Accessible.name: text + ": " + card.row.title
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.row.action.length > 0
            busy: card.busy
            guarded: true
            iconName: "check"
            text: qsTr("Mark as done")
            onClicked: card.doneClicked(card.row.action)

            Accessible.name: text + ": " + card.row.title
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.row.ask.length > 0
            text: qsTr("Ask a service")
            onClicked: card.formOpened(card.row.ask)

            Accessible.name: text + ": " + card.row.title
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.row.moves.length === 0 && !card.row.ended
            kind: "quiet"
            text: qsTr("Change")
            onClicked: card.formOpened(card.row.form)

            Accessible.name: text + ": " + card.row.title
        }
    }
}
