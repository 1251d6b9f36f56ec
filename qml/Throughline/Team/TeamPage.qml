// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The manager's first page (interface.md 3.13): whose records have not come, what waits for a
// decision, who is not assigned. Three lists on a phone.
AppPage {
    id: page

    required property Session session
    // There is a page for differences to go to.
    property bool canDecide: false

    signal decisionsOpened()
    signal releasesOpened()

    title: qsTr("Team")
    maxContentWidth: 1080

    TeamModel {
        id: overview

        session: page.session
        onFiltered: page.releasesOpened()
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
    TeamNumbers {
        visible: overview.ready
        team: overview
        canDecide: page.canDecide
        onDecisionsOpened: page.decisionsOpened()
        onNotAssignedOpened: overview.filterNotAssigned()
    }
    TeamDevices {
        visible: overview.count > 0
        team: overview
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
