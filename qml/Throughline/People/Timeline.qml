// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What is known and what happened, in one list that scrolls. Entries are made only for what is in sight,
// and used again.
ListView {
    id: list

    required property PersonModel person
    required property real columnWidth

    signal logWanted()

    model: list.person.timeline
    reuseItems: true
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    spacing: Theme.space.s
    topMargin: Theme.space.l
    bottomMargin: Theme.space.l

    ScrollBar.vertical: PageScrollBar {}

    header: PersonOverview {
        width: list.columnWidth
        person: list.person
        onLogWanted: list.logWanted()
    }
    delegate: TimelineEntry {
        width: list.columnWidth
    }
}
