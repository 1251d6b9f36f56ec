// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Questions that were answered differently on several devices (interface.md 3.12): somebody chooses, field
// by field, and nothing is lost.
AppPage {
    id: page

    required property Session session
    required property DifferencesModel differences

    readonly property string problem: differences.problem

    signal personOpened(string person)

    function putAside(question: string, later: bool): void {
        page.differences.setLater(question, later);
        // The card has moved; the focus goes to what stays where it is.
        page.openPage();
        Announcer.announce(page, later ? qsTr("Put at the end. All answers are shown until then.")
                                       : qsTr("Back among the others."), false);
    }

    title: qsTr("Differences")
    maxContentWidth: Theme.expanded ? 960 : Theme.size.textWidth
    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    Connections {
        function onSettled(): void {
            page.openPage();
        }

        target: page.differences
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: page.differences.problem
    }
    EmptyState {
        visible: page.differences.ready && page.differences.count === 0 && page.problem.length === 0
        text: qsTr("Nothing to decide.")
    }
    Stack {
        visible: page.differences.count > 0
        spacing: Theme.space.xs

        BodyText {
            text: page.differences.sumText
        }
        SmallText {
            text: qsTr("The same was written differently on several devices. Newer is not always right. "
                       + "What is not used stays in the history.")
        }
    }
    Repeater {
        model: page.differences.questions
        // qmllint disable unqualified
        delegate: DifferenceCard {
            busy: page.differences.busy
            onPicked: answer => page.differences.choose(row.question, answer)
            onSettleWanted: page.differences.settle(row.question)
            onLaterWanted: later => page.putAside(row.question, later)
            onPersonOpened: person => page.personOpened(person)
        }
        // qmllint enable unqualified
    }
}
