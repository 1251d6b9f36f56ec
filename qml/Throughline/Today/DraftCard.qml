// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A form that was begun and not saved.
Card {
    id: card

    required property draftRow row

    signal formOpened(string form, string subject)

    Item {
        id: line

        // The button goes below the words where they would have less than half.
        readonly property bool beside: width - carryOn.implicitWidth - Theme.space.m >= width / 2

        implicitHeight: beside ? Math.max(words.height, carryOn.height)
                               : words.height + Theme.space.m + carryOn.height

        Stack {
            id: words

            y: line.beside ? (parent.height - height) / 2 : 0
            width: line.beside ? parent.width - carryOn.width - Theme.space.m : parent.width

            BodyText {
                strong: true
                text: card.row.name
            }
            SmallText {
                text: card.row.detail
            }
        }
        AppButton {
            id: carryOn

            x: line.beside ? parent.width - width : 0
            y: line.beside ? (parent.height - height) / 2 : words.height + Theme.space.m
            width: line.beside ? implicitWidth : parent.width
            text: qsTr("Carry on")
            onClicked: card.formOpened(card.row.form, card.row.subject)

            Accessible.name: text + ": " + card.row.name
        }
    }
}
