// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Hides everything at once: a plain colour and the clock, no name of anything; below it what it waits for,
// where it does. A press or any key takes it away. The owner hides what is under it from screen readers.
Rectangle {
    id: cover

    property bool shown: false
    property string clockText
    property string text

    signal dismissed()

    anchors.fill: parent
    z: 1000
    visible: shown
    focus: shown
    color: Theme.color.bg

    Accessible.role: Accessible.Button
    Accessible.name: Phrase.join([clockText, text], ". ")
    Accessible.focusable: true
    Accessible.onPressAction: cover.dismissed()

    Keys.onReleased: event => {
        event.accepted = true;
        cover.dismissed();
    }
    Keys.onPressed: event => event.accepted = true

    onShownChanged: {
        if (shown)
            cover.forceActiveFocus(Qt.OtherFocusReason);
    }

    InnerText {
        id: clock

        anchors.centerIn: parent
        face: Theme.type.figure
        text: cover.clockText
        color: Theme.color.text2
    }
    InnerText {
        anchors.top: clock.bottom
        anchors.topMargin: Theme.space.s
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        visible: text.length > 0
        text: cover.text
        color: Theme.color.text2
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: cover.dismissed()
        onWheel: wheel => wheel.accepted = true
    }
}
