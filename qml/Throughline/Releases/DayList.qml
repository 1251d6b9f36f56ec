// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Days in order, under their weeks.
ArrowList {
    id: list

    required property ReleasesModel releases
    property string openDay

    signal dayOpened(string day)

    model: list.releases.days

    Accessible.name: qsTr("Days")

    // qmllint disable unqualified
    header: Item {
        width: ListView.view ? ListView.view.width : 0
        height: above.height + Theme.space.s

        ReleasesFacts {
            id: above

            x: Theme.space.pageMargin
            width: parent.width - 2 * x
            releases: list.releases
        }
    }
    delegate: DayRow {
        width: ListView.view ? ListView.view.width : 0
        openDay: list.openDay
        tabStop: ListView.isCurrentItem
        onChosen: day => list.dayOpened(day)
    }
    // qmllint enable unqualified
}
