// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Those who wait for an answer longer than two weeks: whom to ask again. A row leads to the person.
Sheet {
    id: sheet

    required property Session session
    required property FiguresModel figures

    signal personOpened(string person)

    function look(): void {
        waiting.look(figures);
        shown = true;
    }

    title: qsTr("Waiting over 14 days")
    onCloseRequested: shown = false

    WaitingReferrals {
        id: waiting

        session: sheet.session
    }
    SmallText {
        text: qsTr("Referrals that no answer has come to, the longest waiting first. Ask again, or ask somebody else.")
    }
    SmallText {
        visible: !waiting.ready
        text: qsTr("Looking them up")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: waiting.problem
    }
    Repeater {
        model: waiting.rows
        // qmllint disable unqualified
        delegate: PersonRow {
            required property waitingReferralRow row

            leftPadding: 0
            rightPadding: 0
            name: row.name
            detail: row.detail
            onClicked: {
                sheet.shown = false;
                sheet.personOpened(row.person);
            }
        }
        // qmllint enable unqualified
    }
    SmallText {
        visible: text.length > 0
        text: waiting.moreText
    }
}
