// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Theme

// A number between two buttons. Figures can be typed, the arrows change it, and the new value is said.
T.Control {
    id: control

    property string label
    property real value: 0
    property real from: 0
    property real to: 100
    property real step: 1
    // The value in words, "15 minutes"; without it the figure.
    property string valueText
    readonly property string shownText: valueText || String(value)
    // By these names Qt's accessibility knows them.
    readonly property real minimumValue: from
    readonly property real maximumValue: to
    readonly property real stepSize: step
    property string typed
    readonly property bool keepsWidth: !Theme.compact

    signal moved(real value)

    function moveTo(target: real): void {
        const next = Math.max(from, Math.min(to, target));
        if (next === value)
            return;
        moved(next);
        Announcer.announce(control, label + ": " + shownText, false);
    }

    function handleKey(event: var): void {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const steps = {
            [Qt.Key_Up]: step,
            [Qt.Key_Down]: -step,
            [Qt.Key_PageUp]: 10 * step,
            [Qt.Key_PageDown]: -10 * step
        };
        if (steps[event.key] !== undefined) {
            moveTo(value + steps[event.key]);
        } else if (event.key === Qt.Key_Home) {
            moveTo(from);
        } else if (event.key === Qt.Key_End) {
            moveTo(to);
        } else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            typed += String(event.key - Qt.Key_0);
            pause.restart();
            moveTo(Number(typed));
        } else {
            return;
        }
        event.accepted = true;
    }

    implicitWidth: Math.max(title.implicitWidth, 280)
    implicitHeight: title.height + Theme.space.xs + less.height
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.SpinBox
    Accessible.name: label
    Accessible.description: shownText
    Accessible.focusable: true
    Accessible.onIncreaseAction: control.moveTo(control.value + control.step)
    Accessible.onDecreaseAction: control.moveTo(control.value - control.step)

    Keys.onPressed: event => control.handleKey(event)

    Timer {
        id: pause

        interval: 1000
        onTriggered: control.typed = ""
    }

    InnerText {
        id: title

        width: parent.width
        face: Theme.type.label
        text: control.label
    }

    IconButton {
        id: less

        y: title.height + Theme.space.xs
        width: Theme.size.control
        height: box.height
        bordered: true
        color: Theme.color.primary
        iconName: "minus"
        text: qsTr("%1: less").arg(control.label)
        // The arrow keys do it; one stop for Tab is enough.
        tabStop: false
        onClicked: control.moveTo(control.value - control.step)
    }

    Rectangle {
        id: box

        anchors.left: less.right
        anchors.right: more.left
        anchors.leftMargin: Theme.size.gap
        anchors.rightMargin: Theme.size.gap
        y: less.y
        height: Math.max(Theme.size.control, number.implicitHeight + Theme.space.s)
        radius: Theme.radius.control
        color: Theme.color.surface
        border.width: Theme.size.border
        border.color: Theme.color.border

        InnerText {
            id: number

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space.s
            face: Theme.type.label
            text: control.shownText
            horizontalAlignment: Text.AlignHCenter
        }

        FocusRing {
            visible: control.visualFocus
        }
    }

    IconButton {
        id: more

        anchors.right: parent.right
        y: less.y
        width: less.width
        height: less.height
        bordered: true
        color: Theme.color.primary
        iconName: "plus"
        text: qsTr("%1: more").arg(control.label)
        tabStop: false
        onClicked: control.moveTo(control.value + control.step)
    }
}
