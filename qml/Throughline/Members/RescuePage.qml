// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Work from a device that may send no more, in a file that only managers open: what is in it, and taking
// it over.
AppPage {
    id: page

    required property Session session

    readonly property string problem: about.problem
    readonly property string adopted: about.adoptedText

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }
    onAdoptedChanged: {
        if (page.adopted.length > 0)
            Announcer.announce(page, page.adopted, false);
    }

    title: qsTr("Work that could not be sent")

    RescueModel {
        id: about

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: about.problem
    }
    Alert {
        visible: text.length > 0
        kind: "success"
        text: about.adoptedText
    }
    BodyText {
        visible: !about.open
        text: qsTr("When a device was shut out, or its user may read somebody's records no longer, what it had not sent is kept, sealed for the managers. Its user saves it to a file and gives it to you. Nothing is changed by opening it.")
    }
    Stack {
        visible: about.open
        spacing: Theme.space.m

        BodyText {
            text: about.fromText
        }
        SmallText {
            visible: about.count === 0
            text: qsTr("There is nothing in it that somebody wrote.")
        }
        Card {
            visible: about.count > 0

            SummaryList {
                Repeater {
                    model: about.records
                    delegate: RescuedItem {}
                }
            }
        }
        AppButton {
            visible: about.adoptable > 0
            kind: "primary"
            guarded: true
            busy: about.busy
            text: qsTr("Take over %n records", "", about.adoptable)
            description: qsTr("They become work of this device, with the times that they had")
            onClicked: about.adopt()
        }
    }
    AppButton {
        kind: about.open ? "secondary" : "primary"
        iconName: "save"
        busy: about.busy
        text: about.open ? qsTr("Open another file") : qsTr("Open a file")
        onClicked: chooser.ask()
    }
    FileChooser {
        id: chooser

        onChosen: file => about.look(file)
    }
}
