// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What somebody in a visits hall needs to know, on one page, and what else there is on this device.
AppPage {
    id: page

    required property Session session
    // Each {key, text, iconName}: what is behind this page.
    required property var places

    signal picked(string key)

    title: qsTr("Help")

    Card {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Counting a contact")
        }
        BodyText {
            text: qsTr("Tap who you spoke to, then what it was about. It is saved at once. A third tap adds a note. Nobody's name is asked for.")
        }
        BodyText {
            text: qsTr("Undo last takes the newest entry back. The last three can be changed.")
        }
    }
    Card {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Worried about somebody")
        }
        BodyText {
            text: qsTr("Tell an officer or Safer Custody first. Then press Concern and write a few words. Only managers can read it, and nothing is sent from inside: ring your lead.")
        }
    }
    Card {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Where it goes")
        }
        BodyText {
            text: page.session.hall.open
                  ? qsTr("Sync is off inside. It will start when you end the session.")
                  : qsTr("What you counted goes to your organisation by itself when there is a network.")
        }
    }
    Stack {
        spacing: Theme.size.gap

        Repeater {
            model: page.places
            // qmllint disable unqualified
            delegate: ActionTile {
                required property var modelData

                iconName: modelData.iconName
                text: modelData.text
                onClicked: page.picked(modelData.key)
            }
            // qmllint enable unqualified
        }
    }
}
