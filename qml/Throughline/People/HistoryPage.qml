// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Everything that was ever said in one part of somebody's details: who said it, when, and what still holds.
AppPage {
    id: page

    required property Session session
    required property string subject

    readonly property string problem: history.problem

    // It becomes the window's, which others see in lists of windows: nothing about anybody.
    title: qsTr("Earlier answers")
    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    RecordHistory {
        id: history

        session: page.session
        subject: page.subject
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: history.problem
    }
    Stack {
        spacing: Theme.space.xs

        SectionHeading {
            text: history.title
        }
        BodyText {
            visible: text.length > 0
            text: history.name
        }
        SmallText {
            text: qsTr("The newest first. Nothing is ever written over without a trace.")
        }
    }
    EmptyState {
        visible: history.ready && history.count === 0 && page.problem.length === 0
        text: qsTr("Nothing was written down here.")
    }
    Repeater {
        model: history.values
        // qmllint disable unqualified
        delegate: Card {
            id: said

            required property historyRow row

            padding: Theme.space.m
            spacing: Theme.space.xs

            SmallText {
                text: said.row.label
            }
            BodyText {
                strong: said.row.current
                text: said.row.value
            }
            SmallText {
                text: said.row.detail
            }
            Tag {
                visible: said.row.current
                kind: "success"
                text: qsTr("Holds now")
            }
            AppButton {
                visible: said.row.canUse
                keepsWidth: true
                kind: "quiet"
                leftPadding: 0
                guarded: true
                busy: history.busy
                text: qsTr("Use this again")
                description: Phrase.join([said.row.label, said.row.value], ", ")
                onClicked: history.useAgain(said.row.id)
            }
        }
        // qmllint enable unqualified
    }
}
