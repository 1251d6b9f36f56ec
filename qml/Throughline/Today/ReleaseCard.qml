// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Somebody who comes out: what matters at the gate, and the one tap to log it.
Card {
    id: card

    required property releaseRow row
    // Tomorrow's: it can be logged, as people do come out early, but nothing asks for it.
    property bool upcoming: false
    // A check on whoever goes there can be begun.
    property bool offersCheck: false

    signal personOpened(string person)
    signal formOpened(string form, string subject)

    padding: 0
    spacing: 0

    ReleaseSummary {
        row: card.row
        onClicked: card.personOpened(card.row.person)
    }
    Item {
        id: acts

        readonly property real room: width - 2 * Theme.space.l
        // The check goes below where both have no room in one line.
        readonly property real besideLog: check.visible ? check.implicitWidth + Theme.size.gap : 0
        readonly property bool beside: log.implicitWidth + besideLog <= room

        implicitHeight: (beside ? Math.max(log.height, check.visible ? check.height : 0)
                                : check.y + check.height) + Theme.space.l

        AppButton {
            id: log

            x: Theme.space.l
            width: keepsWidth ? Math.min(implicitWidth, acts.room)
                              : acts.room - (acts.beside ? acts.besideLog : 0)
            kind: card.upcoming || card.row.logged ? "secondary" : "primary"
            iconName: "log"
            text: card.row.logged ? qsTr("Log again") : card.row.drafted ? qsTr("Carry on") : qsTr("Log")
            onClicked: card.formOpened("gate", card.row.release)

            Accessible.name: text + ": " + card.row.name
        }
        AppButton {
            id: check

            x: acts.beside ? log.x + log.width + Theme.size.gap : Theme.space.l
            y: acts.beside ? 0 : log.height + Theme.size.gap
            width: acts.beside ? implicitWidth : keepsWidth ? Math.min(implicitWidth, acts.room) : acts.room
            visible: card.offersCheck && !card.row.logged
            kind: "quiet"
            text: qsTr("Start a check")
            onClicked: card.formOpened("check", card.row.release)

            Accessible.name: text + ": " + card.row.name
        }
    }
}
