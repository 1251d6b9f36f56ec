// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Log, at the thumb.
Rectangle {
    id: bar

    required property real columnWidth
    required property bool atGate

    signal gateWanted()
    signal contactWanted()

    height: visible ? buttons.height + 2 * Theme.space.m : 0
    color: Theme.color.surface

    Divider {
        width: parent.width
    }
    LogButtons {
        id: buttons

        x: Theme.space.pageMargin
        y: Theme.space.m
        width: bar.columnWidth
        atGate: bar.atGate
        onGateWanted: bar.gateWanted()
        onContactWanted: bar.contactWanted()
    }
}
