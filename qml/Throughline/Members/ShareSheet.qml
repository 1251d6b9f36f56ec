// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Before somebody's records are given to a team or taken from one: what that means.
Sheet {
    id: sheet

    required property SharingModel sharing
    // "share" or "unshare"; empty while nothing is asked.
    property string act
    property string team
    readonly property bool gives: act !== "unshare"

    function ask(what: string, which: string, name: string): void {
        sharing.clearProblem();
        title = what === "share" ? qsTr("Share with %1?").arg(name) : qsTr("Take back from %1?").arg(name);
        team = which;
        act = what;
    }

    shown: act.length > 0
    bottomBar: button
    onCloseRequested: act = ""

    BodyText {
        text: sheet.gives
            ? qsTr("They get everything recorded so far and from now on. Make sure that the person knows, or that the law says so.")
            : sheet.sharing.session.hasServer
            ? qsTr("It goes from their devices when they next sync, and they read nothing new. What they have read already they know.")
            : qsTr("It has not come to any other device yet, and does not come to theirs.")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.sharing.problem
    }

    AppButton {
        id: button

        kind: sheet.gives ? "primary" : "danger"
        keepsWidth: false
        guarded: true
        busy: sheet.sharing.busy
        text: sheet.gives ? qsTr("Share the records") : qsTr("Take the records back")
        onClicked: {
            if (sheet.act === "unshare")
                sheet.sharing.unshare(sheet.team);
            else
                sheet.sharing.share(sheet.team);
        }
    }
}
