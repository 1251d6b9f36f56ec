// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// One way to reach somebody, with the button that does it.
SummaryRow {
    id: line

    required property reachRow row
    property bool callable: true

    label: row.label
    value: Phrase.join([row.value, row.detail, row.differs ? qsTr("Two answers") : ""], "\n")
    action: callable && row.link ? (row.link.startsWith("mailto:") ? qsTr("Write") : qsTr("Call")) : ""
    onActionClicked: Qt.openUrlExternally(line.row.link)
}
