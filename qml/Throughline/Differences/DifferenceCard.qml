// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One question: what was answered, by whom and when, and the way to settle it. Put aside it is only its
// name and the way back.
Card {
    id: card

    required property differenceRow row
    property bool busy: false

    readonly property bool choosable: row.whoChooses.length === 0
    readonly property bool open: !row.later

    signal picked(string answer)
    signal settleWanted()
    signal laterWanted(bool later)
    signal personOpened(string person)

    Stack {
        spacing: Theme.space.xs

        SmallText {
            text: card.row.place
        }
        SectionHeading {
            text: card.row.title
        }
        BodyText {
            visible: text.length > 0
            text: card.row.name
        }
        SmallText {
            visible: text.length > 0
            text: card.row.arrived
        }
    }
    ComparedAnswers {
        visible: card.open
        question: Phrase.join([card.row.title, card.row.name], ", ")
        answers: card.row.answers
        chosen: card.row.chosen
        choosable: card.choosable
        onPicked: key => card.picked(key)
    }
    SmallText {
        visible: text.length > 0 && card.open
        text: card.row.whoChooses
    }
    FieldError {
        heard: true
        text: card.open ? card.row.problem : ""
    }
    Flow {
        id: acts

        spacing: Theme.size.gap

        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.choosable && card.open
            kind: "primary"
            guarded: true
            busy: card.busy
            text: card.row.chosen === "both" ? qsTr("Keep them") : qsTr("Use this answer")
            description: Phrase.join([card.row.title, card.row.name], ", ")
            onClicked: card.settleWanted()
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.choosable
            text: card.open ? qsTr("Later") : qsTr("Decide now")
            description: Phrase.join([card.row.title, card.row.name], ", ")
            onClicked: card.laterWanted(card.open)
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            visible: card.row.person.length > 0
            kind: "quiet"
            iconName: "person"
            text: qsTr("Open %1").arg(card.row.name)
            onClicked: card.personOpened(card.row.person)
        }
    }
}
