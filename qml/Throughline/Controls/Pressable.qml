// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Theme

// What every control that can be pressed is made of. It acts when the finger, the button or the key is
// let go; leaving it first cancels. A screen reader's press does the same, which Qt 6.4 would not do by
// itself. It has the ring when the keyboard brought the focus.
PressItem {
    id: control

    // Seen and reachable, but does nothing now: busy, or pressed a moment ago.
    property bool deaf: false
    // One stop for Tab. A group of tiles has one stop for all.
    property bool tabStop: true
    property bool ringInside: false
    property real ringRadius: Theme.radius.control
    property bool keyHeld: false
    readonly property bool down: area.down || keyHeld
    readonly property bool hovered: area.hovered

    signal clicked()

    function press(): void {
        if (!control.deaf)
            control.clicked();
    }

    function keyDown(event: var): void {
        const isSpace = event.key === Qt.Key_Space;
        const isEnter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (!isSpace && !isEnter || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) {
            event.accepted = false;
            return;
        }
        if (!event.isAutoRepeat)
            control.keyHeld = true;
    }

    function keyUp(event: var): void {
        const known = event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = known && control.keyHeld;
        if (event.accepted && !event.isAutoRepeat) {
            control.keyHeld = false;
            control.press();
        }
    }

    // What has the focus keeps its place in the order until it leaves.
    activeFocusOnTab: tabStop || activeFocus

    Accessible.role: Accessible.Button
    Accessible.focusable: true
    Accessible.pressed: down
    Accessible.onPressAction: control.press()

    Keys.onPressed: event => control.keyDown(event)
    Keys.onReleased: event => control.keyUp(event)

    onActiveFocusChanged: {
        if (!activeFocus)
            keyHeld = false;
    }

    // Knows mouse and finger; the keyboard and the screen reader are the control's own affair.
    T.AbstractButton {
        id: area

        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        hoverEnabled: !Theme.touch

        Accessible.ignored: true

        onPressed: control.forceActiveFocus(Qt.MouseFocusReason)
        onClicked: control.press()
    }

    FocusRing {
        inside: control.ringInside
        radius: control.ringRadius
        visible: control.visualFocus
    }
}
