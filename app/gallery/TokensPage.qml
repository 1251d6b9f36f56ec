// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    readonly property var pairs: [
        ["text on bg", Theme.color.bg, Theme.color.text],
        ["text on surface", Theme.color.surface, Theme.color.text],
        ["text2 on surface", Theme.color.surface, Theme.color.text2],
        ["text on surface2", Theme.color.surface2, Theme.color.text],
        ["disabled on surface", Theme.color.surface, Theme.color.disabled],
        ["primary", Theme.color.primary, Theme.color.onPrimary],
        ["primary pressed", Theme.color.primaryPressed, Theme.color.onPrimaryPressed],
        ["primary container", Theme.color.primaryContainer, Theme.color.onPrimaryContainer],
        ["success", Theme.color.surface, Theme.color.success],
        ["success container", Theme.color.successContainer, Theme.color.onSuccessContainer],
        ["warning", Theme.color.surface, Theme.color.warning],
        ["warning container", Theme.color.warningContainer, Theme.color.onWarningContainer],
        ["danger", Theme.color.surface, Theme.color.danger],
        ["danger container", Theme.color.dangerContainer, Theme.color.onDangerContainer],
        ["info", Theme.color.surface, Theme.color.info],
        ["info container", Theme.color.infoContainer, Theme.color.onInfoContainer],
        ["waiting", Theme.color.surface, Theme.color.waiting],
        ["waiting container", Theme.color.waitingContainer, Theme.color.onWaitingContainer],
        ["risk", Theme.color.risk, Theme.color.onRisk]
    ]

    title: "Tokens"

    InnerText { face: Theme.type.figure; text: "41 of 52" }
    InnerText { face: Theme.type.title; text: "Title: Met at the gate" }
    InnerText { face: Theme.type.heading; text: "Heading: October 2026" }
    InnerText { text: "Body: 0123456789 Il1 O0, ŵ ŷ â ẃ ẁ → ● ✓" }
    InnerText { face: Theme.type.label; text: "Label: Save contact" }
    InnerText { face: Theme.type.small; text: "Small: 111,111 and 888,888 are of one width" }
    Repeater {
        model: page.pairs
        delegate: Rectangle {
            id: swatch

            required property var modelData

            implicitHeight: name.implicitHeight + 2 * Theme.space.s
            color: modelData[1]
            border.width: 1
            border.color: Theme.color.divider

            InnerText {
                id: name

                x: Theme.space.m
                y: Theme.space.s
                text: swatch.modelData[0]
                color: swatch.modelData[2]
            }
        }
    }
}
