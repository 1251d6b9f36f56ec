// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who may read what there is about somebody, and giving it to another team or taking it back.
AppPage {
    id: page

    required property Session session
    required property string person
    property string done

    readonly property string problem: about.problem

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    // It becomes the window's, which others see in lists of windows: nothing about anybody.
    title: qsTr("Who may read this")

    SharingModel {
        id: about

        session: page.session
        person: page.person
        onPersonChanged: {
            page.done = "";
            share.act = "";
        }
        onChangeMade: text => {
            page.done = text;
            share.act = "";
            Announcer.announce(page, text, false);
        }
    }
    StableOptions {
        id: choices

        from: about.choices
    }

    Alert {
        visible: text.length > 0 && !share.shown
        kind: "error"
        text: about.problem
    }
    Alert {
        visible: text.length > 0
        kind: "success"
        text: page.done
    }
    BodyText {
        visible: about.ready && about.name.length > 0
        text: qsTr("These can read everything recorded about %1:").arg(about.name)
    }
    Repeater {
        model: about.teams
        // qmllint disable unqualified
        delegate: SharedTeam {
            onTakeBackWanted: (team, name) => share.ask("unshare", team, name)
        }
        // qmllint enable unqualified
    }
    Card {
        visible: about.ready && about.administrators.length > 0
        spacing: Theme.space.xs

        BodyText {
            strong: true
            text: qsTr("Administrators")
        }
        SmallText {
            text: about.administrators
        }
    }
    SmallText {
        visible: about.ready && choices.options.length === 0
        text: qsTr("There is nobody else whom you could share this with.")
    }
    Stack {
        visible: choices.options.length > 0
        spacing: Theme.size.gap

        SectionHeading {
            text: qsTr("Share with another team")
        }
        Repeater {
            model: choices.options
            // qmllint disable unqualified
            delegate: ActionTile {
                required property var modelData

                iconName: "group"
                text: modelData.text
                detail: modelData.detail
                onClicked: share.ask("share", modelData.key, modelData.text)
            }
            // qmllint enable unqualified
        }
    }

    ShareSheet {
        id: share

        sharing: about
    }
}
