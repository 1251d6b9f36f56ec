// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    title: "Status"
    actions: [
        SyncChip { text: "Saved here: 2"; state: "waiting" }
    ]

    Flow {
        spacing: Theme.size.gap
        Tag { text: "Finished" }
        Tag { text: "Accepted"; kind: "success" }
        Tag { text: "Friday"; kind: "warning"; iconName: "calendar" }
        Tag { text: "Asked"; kind: "info" }
        Tag { text: "Waiting to sync"; kind: "waiting"; iconName: "clock" }
        Tag { text: "Turned down"; kind: "danger" }
    }
    Flow {
        spacing: Theme.size.gap
        RiskBadge { text: "Do not meet alone" }
        CountBadge { count: 3; text: "3 overdue" }
        CountBadge { count: 128; text: "128 to review" }
    }
    Flow {
        spacing: Theme.size.gap
        SyncChip { text: "Up to date at 9:32am"; state: "upToDate" }
        SyncChip { text: "Saved here: 2"; state: "waiting" }
        SyncChip { text: "Syncing 3 of 12"; state: "syncing" }
        SyncChip { text: "1 to decide"; state: "decide" }
        SyncChip { text: "This device alone"; state: "alone"; FocusRing { radius: Theme.radius.full } }
    }
    RiskBadge { text: "Do not meet alone. Two workers at every visit, and tell the office before and after" }
    RiskBadges { texts: ["See with two workers", "Meet at office only"] }
    QrPicture { text: "throughline-join:https://server.example.org#ABCDE-FGHJK"; name: "A made-up invitation" }
    NumberedWords { label: "The six words"; words: ["anchor", "basket", "candle", "dragon", "engine", "feather"] }
    Alert { kind: "info"; title: "You can still log a contact"; text: "You have not received the team's list yet."; actionText: "Log" }
    Alert { kind: "success"; text: "Decided. Both answers are kept in the history." }
    Alert { kind: "warning"; title: "Low on space"; text: "There is 180 MB left on this device. Free some, or sync now." }
    Alert { kind: "error"; title: "We cannot open this record"; text: "It is safe on this device."; actionText: "Report" }
}
