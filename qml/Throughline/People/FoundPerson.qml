// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Somebody in a list, with what tells people of one name apart.
PersonRow {
    id: item

    required property personRow row
    property string openPerson

    signal chosen(string person)

    leftPadding: Theme.space.pageMargin
    rightPadding: Theme.space.pageMargin
    // A row that is not read yet is nobody's.
    selected: row.person.length > 0 && row.person === openPerson
    name: row.name
    detail: row.detail
    onClicked: item.chosen(item.row.person)
}
