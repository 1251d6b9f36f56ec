// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who meets somebody: one tap on a name, and it is saved.
Sheet {
    id: sheet

    required property ReleaseDayModel releases
    // Of whom it is asked; empty while it is not.
    property string release

    function ask(which: string, name: string): void {
        title = qsTr("Who meets %1?").arg(name);
        releases.askWho(which);
        release = which;
    }

    shown: release.length > 0
    onCloseRequested: release = ""

    Stack {
        spacing: Theme.size.gap

        Repeater {
            model: sheet.releases.workers
            // qmllint disable unqualified
            delegate: ActionTile {
                required property var modelData

                iconName: "person"
                text: modelData.text
                onClicked: {
                    if (sheet.release.length > 0)
                        sheet.releases.assign(sheet.release, modelData.key);
                }
            }
            // qmllint enable unqualified
        }
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.releases.problem
    }
}
