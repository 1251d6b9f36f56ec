// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What was needed, whom we asked, what came of it (interface.md 3.10). A need is one tap; all else is asked
// in a form.
ScrollColumn {
    id: part

    required property Session session
    required property string person

    signal formOpened(string subject)
    signal movesWanted(string record, string form)

    spacing: Theme.space.l

    PersonNeeds {
        id: model

        session: part.session
        person: part.person
    }
    StableOptions {
        id: pathways

        from: model.pathways
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: model.problem
    }
    NeedSection {
        title: qsTr("Needs")
        cards: model.needs
        empty: model.ready && model.needCount === 0
        emptyText: qsTr("No needs recorded. Ask about each of these; one tap adds it.")
        busy: model.busy
        onFormOpened: subject => part.formOpened(subject)
        onMovesWanted: (record, form) => part.movesWanted(record, form)
    }
    Stack {
        visible: model.ready && pathways.options.length > 0
        spacing: Theme.space.s

        SmallText {
            text: qsTr("Add a need")
        }
        Flow {
            id: chips

            spacing: Theme.size.gap

            Repeater {
                model: pathways.options
                // qmllint disable unqualified
                delegate: Chip {
                    required property var modelData

                    width: Math.min(implicitWidth, chips.width)
                    text: modelData.text
                    onChosen: model.addNeed(modelData.key)

                    Accessible.role: Accessible.Button
                    Accessible.name: qsTr("Add a need: %1").arg(modelData.text)
                    Accessible.checkable: false
                }
                // qmllint enable unqualified
            }
        }
        AppButton {
            kind: "quiet"
            leftPadding: 0
            keepsWidth: true
            iconName: "plus"
            text: qsTr("Add a need in their words")
            onClicked: part.formOpened("add/need/" + part.person)
        }
    }
    NeedSection {
        visible: model.ready
        title: qsTr("Referrals")
        cards: model.referrals
        empty: model.referralCount === 0
        emptyText: qsTr("Nobody has been asked yet.")
        onFormOpened: subject => part.formOpened(subject)
        onMovesWanted: (record, form) => part.movesWanted(record, form)
    }
    AppButton {
        visible: model.ready
        iconName: "plus"
        text: qsTr("Ask a service")
        onClicked: part.formOpened("add/referral/" + part.person)
    }
    NeedSection {
        visible: model.ready
        title: qsTr("Actions")
        cards: model.actions
        empty: model.actionCount === 0
        emptyText: qsTr("Nothing is to be done.")
        busy: model.busy
        onFormOpened: subject => part.formOpened(subject)
        onDoneClicked: action => model.markDone(action)
    }
    AppButton {
        visible: model.ready
        iconName: "plus"
        text: qsTr("Add an action")
        onClicked: part.formOpened("add/action/" + part.person)
    }
}
