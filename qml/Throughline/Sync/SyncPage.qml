// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Is my work safe, and does the team have it (interface.md 3.11): what waits here, what came from the
// team, and what the last try came to. Three facts that are never made one.
AppPage {
    id: page

    required property Session session
    required property DifferencesModel differences

    readonly property SyncModel sync: session.sync
    // What the try that runs, or the last one, has to tell.
    readonly property string result: sync.resultText
    // At the thumb on a phone; beside a pointer, and where large text needs the room, on the page.
    readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3

    signal differencesOpened()
    signal takeOpened()

    title: qsTr("Sync and this device")
    bottomBar: sync.canSync && atThumb ? thumbButton : null
    onResultChanged: {
        if (visible && !sync.syncing && result.length > 0)
            Announcer.announce(page, result, false);
    }

    Component.onCompleted: sync.listed = true
    Component.onDestruction: sync.listed = false

    TakeModel {
        id: take

        session: page.session
    }

    Alert {
        visible: text.length > 0
        kind: page.sync.resultKind
        text: page.result
    }
    SyncButton {
        visible: page.sync.canSync && !page.atThumb
        large: Theme.compact
        sync: page.sync
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: page.sync.spaceText
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: page.sync.refusedText
    }
    SealedWork {
        session: page.session
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: page.sync.alarmText
    }
    Card {
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("Saved on this device")
        }
        BodyText {
            text: page.sync.waitingText
        }
        SmallText {
            visible: text.length > 0
            color: page.sync.late ? Theme.color.warning : Theme.color.text2
            text: page.sync.oldestText
        }
    }
    Card {
        visible: page.sync.canSync
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("From the team")
        }
        BodyText {
            text: page.sync.receivedText
        }
        SmallText {
            visible: text.length > 0
            color: Theme.color.warning
            text: page.sync.setAsideText
        }
    }
    Card {
        visible: page.differences.count > 0
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("To decide")
        }
        BodyText {
            text: page.differences.sumText
        }
        AppButton {
            iconName: "differences"
            text: qsTr("Show differences")
            onClicked: page.differencesOpened()
        }
    }
    WaitingList {
        visible: page.sync.itemCount > 0
        model: page.sync.items
        more: page.sync.waiting - page.sync.itemCount
    }
    SettingRow {
        text: qsTr("Take with me")
        value: take.rowText
        onClicked: page.takeOpened()
    }
    Card {
        spacing: Theme.space.xs

        SectionHeading {
            text: qsTr("This device")
        }
        BodyText {
            text: page.sync.deviceText
        }
        SmallText {
            text: qsTr("What you record is kept encrypted on it and opens with its passphrase.")
        }
    }

    SyncButton {
        id: thumbButton

        visible: page.sync.canSync && page.atThumb
        keepsWidth: false
        sync: page.sync
    }
}
