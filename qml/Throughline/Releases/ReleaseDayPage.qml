// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who comes out on one day, and who meets them.
AppPage {
    id: page

    required property Session session
    required property string day

    readonly property string problem: releases.problem

    signal personOpened(string person)

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    title: releases.dayText || qsTr("Releases")
    spacing: Theme.space.m

    ReleaseDayModel {
        id: releases

        session: page.session
        day: page.day
        onDayChanged: assign.release = ""
        onAssigned: assign.release = ""
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: releases.problem
    }
    BodyText {
        visible: releases.ready
        text: releases.sumText
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: releases.ruleText
    }
    Repeater {
        model: releases.releases
        // qmllint disable unqualified
        delegate: DayRelease {
            canAssign: releases.canAssign
            onPersonOpened: person => page.personOpened(person)
            onAssignWanted: (release, name) => assign.ask(release, name)
        }
        // qmllint enable unqualified
    }
    AssignSheet {
        id: assign

        releases: releases
    }
}
