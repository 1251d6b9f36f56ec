// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The end of a session: its totals to check, then it is closed and the device locks. It can be put
// off: everything is saved already.
AppPage {
    id: page

    required property Session session

    readonly property HallModel hall: session.hall

    signal sessionWanted()
    signal syncOpened()
    // Outside again.
    signal ended()

    title: qsTr("Finish")
    bottomBar: hall.open ? bar : null

    EmptyState {
        visible: !page.hall.open
        text: qsTr("No session is open.")
        actionText: qsTr("Start a session")
        onActionClicked: page.sessionWanted()
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: page.hall.problem
    }
    // Who has just ended one wants to know that it arrived.
    BodyText {
        visible: text.length > 0
        text: page.hall.open ? ""
            : Phrase.join([page.session.sync.waitingText, page.session.sync.resultText], ". ")
    }
    AppButton {
        visible: !page.hall.open
        kind: "quiet"
        keepsWidth: true
        leftPadding: 0
        text: qsTr("Sync and this device")
        onClicked: page.syncOpened()
    }
    BodyText {
        visible: page.hall.open
        text: qsTr("Check these with whoever was on shift. To change one of the last entries, go back to the session.")
    }
    BodyText {
        visible: page.hall.open
        text: qsTr("Everything is saved on this device. When the session ends, it is sent to your team as soon as there is a network.")
    }
    Card {
        visible: page.hall.open
        spacing: Theme.space.s

        SectionHeading {
            text: page.hall.totalText
        }
        SmallText {
            text: page.hall.placeText
        }
        TotalRows {
            rows: page.hall.totalRows
        }
    }
    Card {
        visible: page.hall.open && page.hall.eventRows.length > 0
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("By what it was")
        }
        TotalRows {
            rows: page.hall.eventRows
        }
    }

    Stack {
        id: bar

        visible: page.hall.open
        spacing: Theme.size.gap

        AppButton {
            kind: "primary"
            large: true
            guarded: true
            keepsWidth: false
            busy: page.hall.busy
            iconName: "lock"
            text: qsTr("End the session and lock")
            onClicked: page.hall.finish()
        }
        AppButton {
            keepsWidth: false
            text: qsTr("Not yet")
            onClicked: page.sessionWanted()
        }
    }
    Connections {
        function onEnded(): void {
            page.ended();
        }

        target: page.hall
    }
}
