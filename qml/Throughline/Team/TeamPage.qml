// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The manager's first page (interface.md 3.13): whose records have not come, what waits for a
// decision or to be looked at, who is not assigned. Three lists on a phone.
AppPage {
    id: page

    required property Session session
    required property ReviewList review
    // Who is out alone.
    required property LoneChecksModel alone
    // There is a page for differences to go to.
    property bool canDecide: false

    signal decisionsOpened()
    signal reviewOpened()
    signal releasesOpened()
    signal checkOpened(string check)
    signal takeOpened()
    signal membersOpened()

    title: qsTr("Team")
    maxContentWidth: 1080

    TeamModel {
        id: overview

        session: page.session
        onFiltered: page.releasesOpened()
    }

    MissingPeople {
        id: whoIsMissing

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: overview.problem
    }
    SmallText {
        visible: text.length > 0
        color: Theme.color.warning
        text: overview.ageText
    }
    EmptyState {
        visible: text.length > 0
        text: whoIsMissing.text.length > 0 ? qsTr("What is counted here is of who is on this device. %1").arg(whoIsMissing.text) : ""
        actionText: qsTr("Take with me")
        onActionClicked: page.takeOpened()
    }
    TeamChecks {
        visible: page.alone.count > 0 || page.alone.problem.length > 0
        team: page.alone
        onCheckOpened: check => page.checkOpened(check)
    }
    TeamNumbers {
        visible: overview.ready
        team: overview
        review: page.review
        canDecide: page.canDecide
        onDecisionsOpened: page.decisionsOpened()
        onReviewOpened: page.reviewOpened()
        onNotAssignedOpened: overview.filterNotAssigned()
    }
    TeamDevices {
        visible: overview.count > 0
        team: overview
        offersMembers: overview.count === 1 && !page.session.practice
        onMembersOpened: page.membersOpened()
    }
    // Made when there is something to draw.
    Repeater {
        model: "key" in overview.missingPicture ? 1 : 0
        // qmllint disable unqualified
        delegate: ChartFrame {
            picture: overview.missingPicture
        }
        // qmllint enable unqualified
    }
}
