// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands between the month and its numbers: how they were counted, what is missing, that there
// are none.
Stack {
    id: facts

    required property FiguresModel figures
    // There is a page that says who is missing.
    property bool canSeeTeam: false

    signal teamWanted()

    spacing: Theme.space.s

    Alert {
        visible: text.length > 0
        kind: "error"
        text: facts.figures.problem
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: facts.figures.missingText
        actionText: facts.canSeeTeam ? qsTr("See") : ""
        onActionClicked: facts.teamWanted()
    }
    Alert {
        visible: text.length > 0
        kind: "info"
        text: facts.figures.lockedText
    }
    Alert {
        visible: facts.figures.old
        kind: "info"
        text: qsTr("Records have changed since these were counted.")
        actionText: qsTr("Count again")
        onActionClicked: facts.figures.refresh()
    }
    SmallText {
        visible: text.length > 0
        text: Phrase.join([facts.figures.takenText, facts.figures.progressText], ". ")
    }
    SmallText {
        visible: text.length > 0
        text: facts.figures.ruleText
    }
    EmptyState {
        visible: text.length > 0
        text: facts.figures.emptyText
    }
}
