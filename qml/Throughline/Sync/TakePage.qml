// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// "Take with me" (interface.md 3.1): fewer people on a device that may be lost or looked at. What is
// chosen, who is here, and what the next sync changes.
AppPage {
    id: page

    required property Session session

    readonly property string problem: take.problem

    title: qsTr("Take with me")
    showBack: true
    spacing: Theme.space.l
    onProblemChanged: {
        if (problem.length > 0)
            Announcer.announce(page, problem, true);
    }

    TakeModel {
        id: take

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: page.problem
    }
    BodyText {
        text: qsTr("If this device is lost, or somebody makes you show it, it holds less about fewer people. Whoever is not due is left with the organisation: the app shows nothing about them any more, and nothing is lost.")
    }
    Alert {
        visible: text.length > 0
        kind: "info"
        text: take.whyNotText
    }
    ChoiceGroup {
        visible: take.ready && take.whyNotText.length === 0
        label: qsTr("Who is on this device?")
        options: take.options
        selectedKey: take.chosen
        onChosen: key => take.choose(key)
    }
    Card {
        visible: take.ready
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("Now")
        }
        BodyText {
            text: take.hereText
        }
        BodyText {
            visible: text.length > 0
            text: take.leftText
        }
        SmallText {
            visible: text.length > 0
            text: take.nextText
        }
    }
    SmallText {
        visible: take.whyNotText.length === 0
        text: qsTr("Due means a release in that time or up to 3 days ago, an appointment, or a task of yours. Whoever you have opened in the last day stays, and so does everybody with a draft or with work that is not sent. Choose Everybody to bring all of them back. Figures, files and lists of everybody need everybody.")
    }
    SmallText {
        visible: take.whyNotText.length === 0
        text: qsTr("What was written on this device itself stays on it for 45 days, sealed, in case the server has to be put back. Until then an expert who has this device and your passphrase may be able to read it.")
    }
}
