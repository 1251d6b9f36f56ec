// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What belongs together of what is known about somebody; what is sensitive is closed until asked for.
Card {
    id: card

    required property DetailGroup group
    property bool open: !group.sensitive

    signal formOpened(string subject)
    signal movesWanted(string record, string form)
    signal historyOpened(string group)
    signal differencesWanted()

    onVisibleChanged: open = !group.sensitive

    padding: Theme.space.m
    spacing: Theme.space.s

    Stack {
        spacing: Theme.space.xs

        SectionHeading {
            text: card.group.title
        }
        SmallText {
            visible: card.group.sensitive
            text: card.group.sumText
        }
        AppButton {
            visible: card.group.sensitive
            keepsWidth: true
            kind: "quiet"
            leftPadding: 0
            text: card.open ? qsTr("Hide") : qsTr("Show")
            onClicked: card.open = !card.open

            Accessible.name: text + ": " + card.group.title
            Accessible.description: card.open ? qsTr("Open") : qsTr("Closed")
        }
    }
    SummaryList {
        visible: card.open
        Accessible.name: card.group.title

        Repeater {
            model: card.group.rows
            // qmllint disable unqualified
            delegate: DetailLine {
                onFormOpened: subject => card.formOpened(subject)
                onMovesWanted: (record, form) => card.movesWanted(record, form)
                onDifferencesWanted: card.differencesWanted()
            }
            // qmllint enable unqualified
        }
    }
    Flow {
        id: acts

        visible: card.open
        spacing: Theme.size.gap

        Repeater {
            model: adds.options
            // qmllint disable unqualified
            delegate: AppButton {
                required property var modelData

                width: Math.min(implicitWidth, acts.width)
                iconName: "plus"
                text: modelData.text
                onClicked: card.formOpened(modelData.key)
            }
            // qmllint enable unqualified
        }
        AppButton {
            width: Math.min(implicitWidth, acts.width)
            kind: "quiet"
            iconName: "clock"
            text: qsTr("Earlier answers")
            onClicked: card.historyOpened(card.group.key)

            Accessible.name: text + ": " + card.group.title
        }
    }
    StableOptions {
        id: adds

        from: card.group.adds
    }
    // Somebody who walked away did not mean to leave it open.
    Timer {
        interval: 60000
        running: card.open && card.group.sensitive
        onTriggered: card.open = false
    }
}
