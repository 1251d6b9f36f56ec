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

    readonly property SyncModel sync: session.sync

    signal personOpened(string person)

    title: qsTr("Sync and this device")
    bottomBar: AppButton {
        visible: page.sync.canSync
        kind: "primary"
        large: true
        keepsWidth: false
        iconName: "sync"
        busy: page.sync.syncing
        text: qsTr("Sync now")
        onClicked: page.sync.syncNow()
    }

    Alert {
        visible: text.length > 0
        kind: page.sync.resultKind
        text: page.sync.resultText
    }
    Card {
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
        SectionHeading {
            text: qsTr("From the team")
        }
        BodyText {
            text: page.sync.receivedText
        }
        SmallText {
            visible: text.length > 0
            text: page.sync.setAsideText
        }
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: page.sync.refusedText
    }
    Alert {
        visible: text.length > 0
        kind: "warning"
        text: page.sync.spaceText
    }
    Stack {
        visible: page.sync.itemCount > 0
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("What waits")
        }
        Repeater {
            model: page.sync.items
            delegate: SummaryRow {
                id: item

                required property waitingRow row

                label: item.row.title
                value: item.row.name ? qsTr("%1, %2").arg(item.row.name).arg(item.row.detail) : item.row.detail
            }
        }
    }
    Card {
        SectionHeading {
            text: qsTr("This device")
        }
        BodyText {
            text: page.sync.deviceText
        }
        SmallText {
            text: qsTr("Everything on it is encrypted. It opens with your passphrase only.")
        }
    }
}
