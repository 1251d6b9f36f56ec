// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Theme

// What every control that can be pressed is made of. It acts when the finger, the button or the key is
// let go; leaving it first cancels. A screen reader's press does the same, which Qt 6.4 would not do by
// itself. It has the ring when the keyboard brought the focus.
T.Control {
    id: control

    // Seen and reachable, but does nothing now: busy, or pressed a moment ago.
    property bool deaf: false
    // One stop for Tab. A group of tiles has one stop for all.
    property bool tabStop: true
    property bool ringInside: false
    property real ringRadius: Theme.radius.control
    property bool keyHeld: false
    readonly property bool down: area.containsPress || keyHeld

    signal clicked()

    function press(): void {
        if (!control.deaf)
            control.clicked();
    }

    function keyDown(event: var): void {
        const isSpace = event.key === Qt.Key_Space;
        const isEnter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (!isSpace && !isEnter || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            control.keyHeld = true;
    }

    function keyUp(event: var): void {
        if (!control.keyHeld || event.isAutoRepeat)
            return;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            control.keyHeld = false;
            control.press();
        }
    }

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset,
                            implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset,
                             implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: tabStop ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: !Theme.touch

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

    MouseArea {
        id: area

        anchors.fill: parent

        onPressed: control.forceActiveFocus(Qt.MouseFocusReason)
        onClicked: control.press()
    }

    FocusRing {
        inside: control.ringInside
        radius: control.ringRadius
        visible: control.visualFocus
    }
}
