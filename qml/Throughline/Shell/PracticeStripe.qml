// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Over everything in a practice organisation, so that nobody takes it for the real one.
Rectangle {
    id: stripe

    height: words.height + 2 * Theme.space.xs
    color: Theme.color.infoContainer

    Row {
        anchors.fill: parent
        clip: true

        Repeater {
            model: Math.ceil(stripe.width / (2 * Theme.space.l))
            delegate: Item {
                width: 2 * Theme.space.l
                height: parent ? parent.height : 0

                Rectangle {
                    width: Theme.space.s
                    height: 2 * parent.height
                    y: -parent.height / 2
                    rotation: 30
                    color: Theme.color.info
                    opacity: 0.25
                }
            }
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: words.width + 2 * Theme.space.m
        height: parent.height
        color: Theme.color.infoContainer
    }
    SmallText {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, stripe.width - 2 * Theme.space.l)
        color: Theme.color.onInfoContainer
        text: qsTr("Practice: nobody here is real")
    }
}
