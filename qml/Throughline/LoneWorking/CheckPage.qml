// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One check on somebody who works alone: their own, or as a buddy or a manager sees it.
AppPage {
    id: page

    required property Session session
    required property string check

    readonly property string problem: about.problem
    readonly property var first: acts.options.length > 0 ? acts.options[0] : null
    // At the thumb on a phone; beside a pointer, and where large text needs the room, on the page.
    readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3 && first !== null

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    // It becomes the window's, which others see in lists of windows: nothing about anybody.
    title: qsTr("Check")
    bottomBar: atThumb ? thumbButton : null

    LoneCheckModel {
        id: about

        session: page.session
        check: page.check
        onCheckChanged: question.act = ""
    }
    StableOptions {
        id: acts

        from: about.acts
    }

    EmptyState {
        visible: about.ready && !about.known && about.problem.length === 0
        text: qsTr("This check is not on the device any more.")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: about.problem
    }
    Alert {
        visible: text.length > 0
        kind: about.sent ? "info" : "warning"
        text: about.seen
    }
    Card {
        visible: about.known
        spacing: Theme.space.s

        SectionHeading {
            text: about.own ? qsTr("Your check") : about.name
        }
        Tag {
            kind: about.stateKind
            iconName: about.overdue ? "clock" : ""
            text: about.state
        }
        BodyText {
            visible: about.open && text.length > 0
            strong: true
            text: Phrase.join([about.backBy, about.left], ", ")
        }
        SmallText {
            visible: text.length > 0
            text: about.hint
        }
        SummaryList {
            Repeater {
                model: facts.options
                // qmllint disable unqualified
                delegate: SummaryRow {
                    required property var modelData

                    label: modelData.key
                    value: modelData.text
                    action: modelData.link ? qsTr("Call") : ""
                    onActionClicked: Qt.openUrlExternally(modelData.link)
                }
                // qmllint enable unqualified
            }
        }
    }
    Stack {
        visible: about.open
        spacing: Theme.size.gap

        Repeater {
            model: page.atThumb ? acts.options.slice(1) : acts.options
            // qmllint disable unqualified
            delegate: AppButton {
                required property int index
                required property var modelData

                kind: index === 0 && !page.atThumb ? "primary" : "secondary"
                iconName: modelData.iconName
                text: modelData.text
                busy: about.busy
                guarded: true
                onClicked: question.perform(modelData.key)
            }
            // qmllint enable unqualified
        }
    }

    AppButton {
        id: thumbButton

        visible: page.atThumb
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: about.busy
        iconName: page.first ? page.first.iconName : ""
        text: page.first ? page.first.text : ""
        onClicked: question.perform(page.first.key)
    }
    StableOptions {
        id: facts

        from: about.facts
    }
    CheckQuestion {
        id: question

        model: about
    }
}
