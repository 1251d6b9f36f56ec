// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How this device looks, who can read over a shoulder, when it locks, what it says outside.
AppPage {
    id: page

    required property App application

    title: qsTr("Settings")
    spacing: Theme.space.xxl
    // Where the navigation has no room for them.
    bottomBar: acts.atThumb ? acts : null

    Alert {
        visible: page.application.practice
        kind: "info"
        title: qsTr("This is a practice organisation")
        text: qsTr("Nobody in it is real, and nothing leaves this device.")
        actionText: page.application.canLeavePractice ? qsTr("Leave practice") : ""
        onActionClicked: page.application.leavePractice()
    }
    LooksPart {
        settings: page.application.settings
    }
    PrivacyPart {
        settings: page.application.settings
        locks: !page.application.practice
    }
    NoticesPart {
        // Made-up tasks are nobody's.
        visible: !page.application.practice
        settings: page.application.settings
    }
    ActBar {
        visible: Theme.compact && !acts.atThumb
        onCoverWanted: page.application.setCovered(true)
        onLockWanted: page.application.lockOnceSent()
    }
    ActBar {
        id: acts

        readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3

        visible: atThumb
        onCoverWanted: page.application.setCovered(true)
        onLockWanted: page.application.lockOnceSent()
    }
}
