// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What waits for somebody: each number is the way to what it counts, and where there is nothing it
// says so.
Columns {
    id: numbers

    required property TeamModel team
    required property ReviewList review
    property bool canDecide: false

    signal decisionsOpened()
    signal reviewOpened()
    signal notAssignedOpened()

    leastWidth: 240 * Math.min(1.5, Theme.textScale)
    mostColumns: 3

    ActionTile {
        width: numbers.itemWidth
        visible: numbers.team.decisions > 0 && numbers.canDecide
        iconName: "differences"
        text: numbers.team.decisionsText
        detail: qsTr("Two answers to one question")
        onClicked: numbers.decisionsOpened()
    }
    BodyText {
        width: numbers.itemWidth
        visible: numbers.team.decisions === 0 || !numbers.canDecide
        text: numbers.team.decisions === 0 ? qsTr("Nothing to decide") : numbers.team.decisionsText
    }
    ActionTile {
        width: numbers.itemWidth
        visible: numbers.review.ready && numbers.review.count > 0
        iconName: "check"
        text: numbers.review.countText
        detail: qsTr("Records that somebody else should look at")
        onClicked: numbers.reviewOpened()
    }
    BodyText {
        width: numbers.itemWidth
        visible: numbers.review.ready && numbers.review.possible && numbers.review.count === 0
        text: qsTr("Nothing waits for you to review")
    }
    ActionTile {
        width: numbers.itemWidth
        visible: numbers.team.notAssigned > 0
        iconName: "calendar"
        text: numbers.team.notAssignedText
        detail: qsTr("They want to be met and nobody is named")
        onClicked: numbers.notAssignedOpened()
    }
    BodyText {
        width: numbers.itemWidth
        visible: numbers.team.notAssigned === 0
        text: qsTr("Everybody who wants to be met has somebody named")
    }
}
