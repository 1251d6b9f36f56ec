// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// An InterruptionCard over the page: it keeps the keyboard to itself while it is there, and gives it
// back to where it was.
Popup {
    id: interruption

    property string title
    property string text
    property var points: []
    property string goText
    property string backText: qsTr("Go back")
    property alias destructive: card.destructive
    property bool shown: false
    property Item opener: null
    readonly property real roomWidth: parent ? parent.width : 0
    readonly property real roomHeight: parent ? parent.height : 0

    signal go()
    signal back()

    onShownChanged: {
        if (shown) {
            opener = parent && parent.Window.window ? parent.Window.activeFocusItem : null;
            open();
        } else {
            close();
        }
    }
    onOpened: card.focusHeading()
    onClosed: {
        if (opener)
            opener.forceActiveFocus(Qt.OtherFocusReason);
        opener = null;
    }

    parent: Overlay.overlay
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose
    width: Math.min(roomWidth - 2 * Theme.space.l, 560 * Math.min(1.4, Theme.textScale))
    height: Math.min(roomHeight - 2 * Theme.space.l, card.implicitHeight)
    x: Math.round((roomWidth - width) / 2)
    y: Math.round((roomHeight - height) / 2)
    padding: 0

    Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }

    background: null
    contentItem: Flickable {
        id: scroll

        contentWidth: width
        contentHeight: card.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: PageScrollBar {}

        InterruptionCard {
            id: card

            width: scroll.width
            height: implicitHeight
            focus: true
            title: interruption.title
            text: interruption.text
            points: interruption.points
            goText: interruption.goText
            backText: interruption.backText
            onGo: interruption.go()
            onBack: interruption.back()
        }
        FocusFollower {
            view: scroll
            content: card
        }
    }
}
