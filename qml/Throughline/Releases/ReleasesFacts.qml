// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands above the days: how many there are, that there are none, how old the list is, that not
// everybody is here, or that it cannot be read.
Stack {
    id: facts

    required property ReleasesModel releases

    spacing: Theme.space.s

    MissingPeople {
        id: whoIsMissing

        session: facts.releases.session
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: facts.releases.problem
    }
    SmallText {
        visible: text.length > 0
        color: Theme.color.warning
        text: facts.releases.ageText
    }
    SmallText {
        visible: text.length > 0
        color: Theme.color.warning
        text: whoIsMissing.text
    }
    SmallText {
        visible: facts.releases.ready && facts.releases.emptyText.length === 0
        text: facts.releases.sumText
    }
    EmptyState {
        visible: text.length > 0
        text: facts.releases.emptyText
        actionText: facts.releases.filters.length > 0 ? qsTr("Clear filters") : ""
        onActionClicked: facts.releases.removeFilter("")
    }
}
