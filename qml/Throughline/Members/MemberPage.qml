// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One member: what they do in which team, their devices, and what may be changed of it. Each change is
// asked about first, in words, because it is in force at once and for everybody.
AppPage {
    id: page

    required property Session session
    required property string member
    property string done

    readonly property string problem: about.problem
    // A sheet that is open tells it itself.
    readonly property bool asks: roles.shown || out.shown || admin.shown

    signal inviteWanted(string name)

    function closeSheets(): void {
        roles.team = "";
        out.device = "";
        admin.shown = false;
    }

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    // It becomes the window's, which others see in lists of windows.
    title: qsTr("Member")

    MemberModel {
        id: about

        session: page.session
        member: page.member
        onMemberChanged: {
            page.done = "";
            page.closeSheets();
        }
        onChangeMade: text => {
            page.done = text;
            page.closeSheets();
            Announcer.announce(page, text, false);
        }
    }

    Alert {
        visible: text.length > 0 && !page.asks
        kind: "error"
        text: about.problem
    }
    Alert {
        visible: text.length > 0
        kind: "success"
        text: page.done
    }
    Card {
        visible: about.ready && about.name.length > 0
        spacing: Theme.space.xs

        SectionHeading {
            text: about.name
        }
        BodyText {
            text: about.role
        }
        SmallText {
            visible: about.admin
            text: qsTr("Sees and changes everything in the organisation")
        }
    }
    Stack {
        visible: about.teamCount > 0
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Teams")
        }
        Card {
            SummaryList {
                Repeater {
                    model: about.teams
                    // qmllint disable unqualified
                    delegate: MemberTeam {
                        onChangeWanted: (team, name) => roles.ask(team, name)
                    }
                    // qmllint enable unqualified
                }
            }
        }
    }
    Stack {
        visible: about.ready
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Devices")
        }
        BodyText {
            visible: about.deviceCount === 0
            text: qsTr("No device yet. A code lets one ask to be let in.")
        }
        Repeater {
            model: about.devices
            // qmllint disable unqualified
            delegate: MemberDevice {
                onShutOutWanted: device => out.ask(device)
            }
            // qmllint enable unqualified
        }
        AppButton {
            visible: about.canInvite
            kind: "secondary"
            text: qsTr("Invite again with a new code")
            onClicked: page.inviteWanted(about.name)
        }
    }
    AppButton {
        visible: about.canChangeAdmin && page.session.hasServer
        kind: "secondary"
        text: about.admin ? qsTr("End being an administrator") : qsTr("Make an administrator")
        onClicked: admin.ask()
    }

    RoleSheet {
        id: roles

        member: about
    }
    ShutOutSheet {
        id: out

        member: about
    }
    AdminSheet {
        id: admin

        member: about
    }
}
