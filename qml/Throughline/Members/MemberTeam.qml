// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

SummaryRow {
    id: team

    required property memberTeamRow row

    signal changeWanted(string team, string name)

    label: row.name
    value: row.role
    action: row.changeable ? qsTr("Change") : ""
    onActionClicked: team.changeWanted(row.team, row.name)
}
