// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// An organisation that stands alone is taken to its server.
AppPage {
    id: page

    required property Session session

    readonly property var problems: about.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal finished()

    function problemOf(field: string): string {
        const found = page.problems.find(one => one.field === field);
        return found ? found.text : "";
    }
    function connectNow(): void {
        about.connectTo(address.typed, token.typed);
    }

    title: qsTr("Connect to a server")
    onProblemTextChanged: soon.restart()

    ServerForm {
        id: about

        session: page.session
        onFinished: page.finished()
    }

    ErrorSummary {
        id: summary

        errors: page.problems
        // Also what is about neither: one begins again with the address.
        onErrorClicked: field => address.forceActiveFocus(Qt.TabFocusReason)
    }
    BodyText {
        text: qsTr("Everything on this device goes there, sealed: the server keeps it and cannot read it. From then on you can invite others.")
    }
    AppTextField {
        id: address

        label: qsTr("Server")
        hint: qsTr("Whoever set it up has its address, like https://server.example.org")
        error: page.problemOf("server")
        sensitive: true
        inputMethodHints: Qt.ImhUrlCharactersOnly
        onEdited: about.clearProblems()
        onAccepted: page.connectNow()
    }
    AppTextField {
        id: token

        label: qsTr("Code of the server (optional)")
        hint: qsTr("Some servers take a new organisation only with one. Whoever set yours up makes it, and may call it a token")
        sensitive: true
        onEdited: about.clearProblems()
        onAccepted: page.connectNow()
    }
    AppButton {
        kind: "primary"
        large: Theme.compact
        guarded: true
        busy: about.busy
        text: qsTr("Connect")
        onClicked: page.connectNow()
    }
    SmallText {
        visible: about.busy
        text: qsTr("Connecting. This takes a moment.")
    }

    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (page.problems.length > 0)
                summary.takeFocus();
        }
    }
}
