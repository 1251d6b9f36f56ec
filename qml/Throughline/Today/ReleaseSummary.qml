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

    leftPadding: Theme.space.l
    rightPadding: Theme.space.l
    topPadding: Theme.space.l
    bottomPadding: Theme.space.m
    ringInside: true
    ringRadius: Theme.radius.card

    Accessible.name: Phrase.join([row.name, row.time, risks.spoken], ", ")
    Accessible.description: Phrase.join([
        row.place, row.detail, row.friday ? qsTr("Friday") : "", row.status, row.tonight,
        row.waiting ? qsTr("Waiting to sync") : ""
    ], ", ")

    background: Rectangle {
        radius: Theme.radius.card
        color: summary.down || summary.hovered ? Theme.color.surface2 : "transparent"
    }

    contentItem: Stack {
        spacing: Theme.space.xs

        NameAndTime {
            name: summary.row.name
            time: summary.row.time
        }
        RiskBadges {
            id: risks

            width: summary.availableWidth
            topPadding: Theme.space.xs
            bottomPadding: Theme.space.xs
            texts: summary.row.safety
            silent: true
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
            width: summary.availableWidth
            topPadding: Theme.space.xs
            row: summary.row
        }
    }
}
