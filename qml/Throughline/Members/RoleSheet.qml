// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What somebody is in a team from now on: one tap, each with what it means.
Sheet {
    id: sheet

    required property MemberModel member
    // Which team is asked about; empty while none is.
    property string team

    function ask(which: string, name: string): void {
        member.clearProblem();
        title = qsTr("%1 in %2").arg(member.name).arg(name);
        answers.model = member.rolesFor(which);
        team = which;
    }

    shown: team.length > 0
    onCloseRequested: team = ""

    BodyText {
        text: qsTr("It is in force at once. Work of theirs that has arrived stays; what a lower role may not write is not taken any more.")
    }
    SmallText {
        visible: sheet.member.busy
        text: qsTr("Changing it on the server. This takes a moment.")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.member.problem
    }
    Stack {
        spacing: Theme.size.gap

        Repeater {
            id: answers

            // qmllint disable unqualified
            delegate: ActionTile {
                required property var modelData

                text: modelData.text
                detail: modelData.detail
                onClicked: {
                    if (sheet.team.length > 0 && !sheet.member.busy)
                        sheet.member.setRole(sheet.team, modelData.key);
                }
            }
            // qmllint enable unqualified
        }
    }
}
