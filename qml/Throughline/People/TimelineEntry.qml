// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One entry of a timeline, under its month and under the gap before it where there are such. Kept
// light: there are as many of these as there were contacts.
Stack {
    id: entry

    required property timelineRow row

    InnerText {
        visible: text
        face: Theme.type.small
        color: Theme.color.text2
        text: entry.row.gap

        Accessible.ignored: false
    }
    TimelineRow {
        headingText: entry.row.heading
        title: entry.row.title
        when: entry.row.by ? entry.row.when + ", " + entry.row.by : entry.row.when
        detail: entry.row.detail
        note: entry.row.note
        iconName: entry.row.iconName
        waiting: entry.row.waiting
    }
}
