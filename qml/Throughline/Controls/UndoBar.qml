// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Theme

// "Saved on this device. Undo", for ten seconds. The time stands still while a pointer or the keyboard is
// on it. Nothing is lost when it goes: the timeline has Change.
T.Control {
    id: bar

    property string text
    property string actionText: qsTr("Undo")
    property int duration: 10000
    property bool shown: false
    readonly property bool paused: hovered || button.activeFocus || button.down

    signal undo()
    signal expired()

    onShownChanged: {
        clock.left = bar.duration;
        if (shown)
            Announcer.announce(bar, bar.text, false);
    }

    implicitWidth: 280
    implicitHeight: Math.max(Theme.size.control, implicitContentHeight + topPadding + bottomPadding)
    visible: shown
    hoverEnabled: true
    leftPadding: Theme.space.l
    rightPadding: Theme.space.s
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.text
    }

    contentItem: Item {
        id: content

        // The button below, where beside it the words would be a thin column.
        readonly property bool stacked: width < 300 * Theme.textScale

        implicitHeight: stacked ? words.height + Theme.space.s + button.height
                                : Math.max(words.height, button.height)

        Icon {
            id: symbol

            y: words.y + Math.round((words.face.lineHeight - height) / 2)
            name: "check"
            size: Theme.size.icon
            color: Theme.color.surface
        }

        InnerText {
            id: words

            x: symbol.width + Theme.space.s
            y: content.stacked ? 0 : Math.round((content.height - height) / 2)
            width: content.width - x - (content.stacked ? 0 : button.width + Theme.space.s)
            text: bar.text
            color: Theme.color.surface
        }

        AppButton {
            id: button

            x: content.stacked ? words.x : content.width - width
            y: content.stacked ? content.height - height : Math.round((content.height - height) / 2)
            kind: "secondary"
            iconName: "undo"
            text: bar.actionText
            onClicked: bar.undo()
        }
    }

    Timer {
        id: clock

        property int left: bar.duration
        readonly property int beat: Math.max(1, Math.min(100, bar.duration / 10))

        interval: beat
        repeat: true
        running: bar.shown && !bar.paused
        onTriggered: {
            left -= beat;
            if (left <= 0) {
                stop();
                bar.expired();
            }
        }
    }
}
