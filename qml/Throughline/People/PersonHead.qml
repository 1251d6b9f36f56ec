// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who it is, always in sight; on a wide window with Log beside it.
FocusScope {
    id: head

    required property PersonModel person
    required property bool showBack
    required property bool showLog
    property bool brief: false

    readonly property bool beside: showLog && buttons.implicitWidth + 280 * Theme.textScale <= width
    readonly property real besideWidth: beside ? buttons.implicitWidth + Theme.space.pageMargin : 0

    signal backClicked()
    signal gateWanted()
    signal contactWanted()

    function focusName(): void {
        bar.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: bar.height + (showLog && !beside ? buttons.height + Theme.space.m : 0)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    IdentityBar {
        id: bar

        width: parent.width - head.besideWidth
        focus: true
        showBack: head.showBack
        brief: head.brief
        name: head.person.name
        number: head.person.number
        born: head.person.born
        place: head.person.place
        onBackClicked: head.backClicked()

        Accessible.role: Accessible.Heading
        Accessible.focusable: true
    }
    LogButtons {
        id: buttons

        x: head.beside ? parent.width - width - Theme.space.pageMargin : Theme.space.pageMargin
        y: head.beside ? (bar.height - height) / 2 : bar.height
        width: head.beside ? implicitWidth : parent.width - 2 * Theme.space.pageMargin
        visible: head.showLog
        atGate: head.person.gateRelease.length > 0
        onGateWanted: head.gateWanted()
        onContactWanted: head.contactWanted()
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
