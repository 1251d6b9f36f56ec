// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Stops before what cannot be taken back: one heading, one way on, one way back, nothing to fill in.
Rectangle {
    id: card

    property string title
    property string text
    property string goText
    property string backText: qsTr("Go back")
    // What has to be known first, a sentence each.
    property var points: []
    property bool destructive: false

    signal go()
    signal back()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: 280
    implicitHeight: column.implicitHeight + 2 * Theme.space.xl
    radius: Theme.radius.card
    color: Theme.color.surface
    border.width: Theme.size.selectedBorder
    border.color: destructive ? Theme.color.danger : Theme.color.primary

    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Accessible.description: Phrase.join([text, ...points], " ")

    Keys.onEscapePressed: event => card.back()
    Keys.onBackPressed: event => card.back()

    Stack {
        id: column

        x: Theme.space.xl
        y: Theme.space.xl
        width: parent.width - 2 * x
        spacing: Theme.space.l

        PageHeading {
            id: heading

            text: card.title
        }

        BodyText {
            text: card.text
            visible: text
        }

        Repeater {
            model: card.points
            // qmllint disable unqualified
            delegate: Item {
                id: point

                required property string modelData

                implicitHeight: words.height

                Rectangle {
                    y: Math.round((words.face.lineHeight - height) / 2)
                    width: 6
                    height: 6
                    radius: 3
                    color: Theme.color.text2
                }
                BodyText {
                    id: words

                    x: Theme.space.l
                    width: parent.width - x
                    text: point.modelData
                }
            }
            // qmllint enable unqualified
        }

        AppButton {
            kind: card.destructive ? "danger" : "primary"
            text: card.goText
            onClicked: card.go()
        }

        AppButton {
            kind: "secondary"
            text: card.backText
            onClicked: card.back()
        }
    }
}
