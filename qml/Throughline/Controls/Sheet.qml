// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// A task over the page: up from the bottom, from the side of a wide window, or the whole page. It keeps
// the keyboard to itself while it is open; Esc asks the owner to close it, who has kept the draft.
// When it closes, the focus goes back to where it was.
Popup {
    id: sheet

    property string title
    property bool shown: false
    // "page", "bottom" or "side".
    property string placement: Theme.expanded ? "side" : "bottom"
    default property alias sheetContent: column.data
    property Item bottomBar
    property Item opener: null
    readonly property bool bottom: placement === "bottom"
    readonly property bool side: placement === "side"
    readonly property real roomWidth: parent ? parent.width : 0
    readonly property real roomHeight: parent ? parent.height : 0

    signal closeRequested()

    function keepFocus(): void {
        if (opened && !frame.activeFocus)
            heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    onShownChanged: {
        if (shown) {
            opener = parent && parent.Window.window ? parent.Window.activeFocusItem : null;
            open();
        } else {
            close();
        }
    }
    onOpened: keepFocus()
    // A window that is turned lays its page out anew, which must not take the keyboard from here.
    onPlacementChanged: soon.restart()
    onClosed: {
        if (opener)
            opener.forceActiveFocus(Qt.OtherFocusReason);
        opener = null;
    }

    parent: Overlay.overlay
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose
    width: side ? Math.min(Theme.size.sheetWidth, roomWidth) : roomWidth
    height: bottom ? Math.min(roomHeight - Theme.space.xxxl, frame.wanted) : roomHeight
    x: roomWidth - width
    y: roomHeight - height
    padding: 0

    Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion.page; easing.type: Easing.OutQuad }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.motion.fade }
    }

    background: Rectangle {
        color: Theme.color.surface
        radius: sheet.bottom ? Theme.radius.sheet : 0
        border.width: Theme.dark || Theme.highContrast ? Theme.size.border : 0
        border.color: Theme.color.border

        // Square at the bottom of the window.
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: parent.radius
            visible: sheet.bottom
            color: parent.color
        }
    }

    contentItem: FocusScope {
        id: frame

        readonly property real wanted: top.height + column.y + column.implicitHeight + Theme.space.xl + foot.height

        focus: true

        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        // On from the heading, as on a page.
        Keys.onTabPressed: event => FocusOrder.go(frame.Window.activeFocusItem, event, true)
        Keys.onBacktabPressed: event => FocusOrder.go(frame.Window.activeFocusItem, event, false)
        Keys.onEscapePressed: event => sheet.closeRequested()
        Keys.onBackPressed: event => sheet.closeRequested()

        Timer {
            id: soon

            interval: 0
            onTriggered: sheet.keepFocus()
        }

        Item {
            id: top

            width: parent.width
            height: Math.max(heading.height + 2 * Theme.space.m, Theme.size.control + Theme.space.m)

            PageHeading {
                id: heading

                x: Theme.space.pageMargin
                anchors.verticalCenter: parent.verticalCenter
                width: cross.x - x - Theme.space.s
                face: Theme.type.heading
                text: sheet.title
            }

            IconButton {
                id: cross

                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                iconName: "close"
                text: qsTr("Close")
                ringInside: true
                onClicked: sheet.closeRequested()
            }
        }

        Flickable {
            id: scroll

            anchors.top: top.bottom
            anchors.bottom: foot.top
            width: parent.width
            contentWidth: width
            contentHeight: column.y + column.height + Theme.space.xl
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ScrollBar.vertical: PageScrollBar {}

            Stack {
                id: column

                x: Theme.space.pageMargin
                y: Theme.space.xs
                width: Math.min(Theme.size.textWidth, parent.width - 2 * Theme.space.pageMargin)
                spacing: Theme.space.l
            }
        }

        FocusFollower {
            view: scroll
            content: column
        }

        Item {
            id: foot

            anchors.bottom: parent.bottom
            width: parent.width
            height: sheet.bottomBar ? slot.height + 2 * Theme.space.m : 0
            visible: height > 0

            Divider {
                width: parent.width
            }

            Stack {
                id: slot

                x: Theme.space.pageMargin
                y: Theme.space.m
                width: column.width
                data: sheet.bottomBar ? [sheet.bottomBar] : []
            }
        }
    }
}
