// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The sessions in visits halls with their totals, for staff.
AppPage {
    id: page

    required property Session session

    signal startWanted()
    signal sheetPrintWanted()
    signal sheetEntryWanted()

    title: qsTr("Sessions")
    spacing: Theme.space.m

    HallSessionsModel {
        id: past

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: past.problem
    }
    AppButton {
        iconName: "plus"
        text: qsTr("Start a session in a visits hall")
        onClicked: page.startWanted()
    }
    SheetActs {
        onPrintWanted: page.sheetPrintWanted()
        onEntryWanted: page.sheetEntryWanted()
    }
    EmptyState {
        visible: past.ready && past.count === 0
        text: qsTr("No sessions yet.")
    }
    Repeater {
        model: past.sessions
        delegate: PastSession {}
    }
}
