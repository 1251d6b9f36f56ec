// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Hides everything at once: a plain colour and the clock, no name of anything. A press or any key takes
// it away. The owner hides what is under it from screen readers.
Rectangle {
    id: cover

    property bool shown: false
    property string clockText

    signal dismissed()

    anchors.fill: parent
    z: 1000
    visible: shown
    focus: shown
    color: Theme.color.bg

    Accessible.role: Accessible.Button
    Accessible.name: clockText
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
        anchors.centerIn: parent
        face: Theme.type.figure
        text: cover.clockText
        color: Theme.color.text2
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: cover.dismissed()
        onWheel: wheel => wheel.accepted = true
    }
}
