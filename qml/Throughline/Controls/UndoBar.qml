// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// "Saved on this device. Undo", for ten seconds. The time stands still while a pointer or the keyboard is
// on it. What was saved stays when it goes. Where nothing can be taken back it has OK.
FocusItem {
    id: bar

    property string text
    // There is something to take back.
    property bool possible: true
    property int duration: 10000
    property bool shown: false
    readonly property bool paused: pointer.hovered || button.activeFocus || button.down

    signal undo()
    // Read, where there is nothing to take back.
    signal dismissed()
    signal expired()

    onShownChanged: {
        clock.left = bar.duration;
        if (shown)
            Announcer.announce(bar, bar.text, false);
    }

    implicitWidth: 280
    implicitHeight: Math.max(Theme.size.control, content.implicitHeight + 2 * Theme.space.s)
    visible: shown

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    HoverHandler {
        id: pointer
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: Theme.color.text
    }

    Item {
        id: content

        // The button below, where beside it the words would be a thin column.
        readonly property bool stacked: width < 300 * Theme.textScale

        readonly property bool buttonFirst: Theme.thumbLeft && !stacked

        x: buttonFirst ? Theme.space.s : Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Theme.space.l - Theme.space.s
        height: implicitHeight
        implicitHeight: stacked ? words.height + Theme.space.s + button.height
                                : Math.max(words.height, button.height)

        Icon {
            id: symbol

            x: content.buttonFirst ? button.width + Theme.space.m : 0
            y: words.y + Math.round((words.face.lineHeight - height) / 2)
            name: "check"
            size: Theme.size.icon
            color: Theme.color.surface
        }

        InnerText {
            id: words

            x: symbol.x + symbol.width + Theme.space.s
            y: content.stacked ? 0 : Math.round((content.height - height) / 2)
            width: content.width - x - (content.stacked || content.buttonFirst ? 0 : button.width + Theme.space.s)
            text: bar.text
            color: Theme.color.surface
        }

        AppButton {
            id: button

            x: content.stacked ? words.x : content.buttonFirst ? 0 : content.width - width
            y: content.stacked ? content.height - height : Math.round((content.height - height) / 2)
            kind: "secondary"
            iconName: bar.possible ? "undo" : ""
            text: bar.possible ? qsTr("Undo") : qsTr("OK")
            onClicked: {
                if (bar.possible)
                    bar.undo();
                else
                    bar.dismissed();
            }
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
