// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The part of a release's card that opens the person: who, when, from where, how it stands.
Pressable {
    id: summary

    required property releaseRow row

    Accessible.name: [row.name, row.time].filter(part => part.length > 0).join(", ")
    Accessible.description: [
        row.place, row.detail, row.friday ? qsTr("Friday") : "", row.status, row.tonight,
        row.waiting ? qsTr("Waiting to sync") : ""
    ].filter(part => part.length > 0).join(", ")

    contentItem: Stack {
        spacing: Theme.space.xs

        NameAndTime {
            name: summary.row.name
            time: summary.row.time
        }
        InnerText {
            visible: text
            text: summary.row.place
        }
        InnerText {
            visible: text
            face: Theme.type.small
            color: Theme.color.text2
            text: summary.row.detail
        }
        TileFace {
            visible: text
            iconName: "bed"
            text: summary.row.tonight
        }
        ReleaseTags {
            visible: summary.row.friday || summary.row.status.length > 0 || summary.row.waiting
            topPadding: Theme.space.xs
            row: summary.row
        }
    }
}
