// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How this device looks, who can read over a shoulder, when it locks, help, and what it is.
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
    Stack {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Help")
        }
        BodyText {
            text: qsTr("Each answer is kept as a draft on this device as you give it. Save makes it a record. The line on Today says whether your team has it. Without a network you lose nothing: it is sent when a connection returns.")
        }
    }
    Stack {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("About")
        }
        SmallText {
            text: qsTr("Throughline %1, Apache License 2.0. Qt, GNU LGPL 3. Typeface Inter, SIL Open Font License 1.1. Code lists contain public sector information under the Open Government Licence 3.0.").arg(Qt.application.version)
        }
    }

    ActBar {
        visible: Theme.compact && !acts.atThumb
        onCoverWanted: page.application.setCovered(true)
        onLockWanted: page.application.lock()
    }
    ActBar {
        id: acts

        readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3

        visible: atThumb
        onCoverWanted: page.application.setCovered(true)
        onLockWanted: page.application.lock()
    }
}
