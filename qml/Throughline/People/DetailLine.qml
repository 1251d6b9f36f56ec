// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Something that is known, and the way to change it. Where there are several answers, it says so and leads
// to them.
SummaryRow {
    id: line

    required property detailRow row

    signal formOpened(string subject)
    signal movesWanted(string record, string form)
    signal differencesWanted()

    label: row.label
    value: Phrase.join([row.known ? row.value : row.detail ? "" : qsTr("Not known yet"),
                        row.detail,
                        row.differs ? qsTr("Two answers") : "",
                        row.waiting ? qsTr("Waiting to sync") : ""], "\n")
    action: row.differs ? qsTr("Decide")
        : row.moves.length > 0 ? qsTr("Update")
        : row.form.length === 0 ? ""
        : row.known || row.detail ? qsTr("Change") : qsTr("Add")
    onActionClicked: {
        if (line.row.differs)
            line.differencesWanted();
        else if (line.row.moves.length > 0)
            line.movesWanted(line.row.moves, line.row.form);
        else
            line.formOpened(line.row.form);
    }
}
