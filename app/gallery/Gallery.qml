// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Every control in every state, a page for each family. Ctrl+Right and Ctrl+Left turn the page, Ctrl+T
// changes the colours, Ctrl+Plus and Ctrl+Minus the text size, Ctrl+M finger or pointer, Ctrl+H the hand.
Window {
    id: gallery

    // What to begin with.
    property string scheme: "light"
    property real textScale: 1
    property bool touch: false
    property bool left: false
    property bool still: false
    property int page: 0
    readonly property var names: ["Buttons", "Tiles", "Fields", "Rows", "Status", "Messages", "Person", "Places",
                                  "Charts", "Sheet", "Tokens", "Icons", "Cover"]
    readonly property string pageName: names[page]
    // As high as all of the page, for a picture of it.
    readonly property real wantedHeight: loader.item ? (loader.item as Item).implicitHeight : 0

    function turn(by: int): void {
        page = (page + by + names.length) % names.length;
    }

    width: 1280
    height: 800
    visible: true
    title: pageName
    color: Theme.color.bg

    Component.onCompleted: {
        Theme.scheme = scheme;
        Theme.textScale = textScale;
        Theme.touch = touch;
        Theme.leftHand = left;
        Theme.reducedMotion = still;
    }
    onWidthChanged: Theme.widthClass = Theme.widthClassFor(width)

    Shortcut { sequence: "Ctrl+Right"; onActivated: gallery.turn(1) }
    Shortcut { sequence: "Ctrl+Left"; onActivated: gallery.turn(-1) }
    Shortcut {
        sequence: "Ctrl+T"
        onActivated: Theme.scheme = Theme.scheme === "light" ? "dark" : Theme.scheme === "dark" ? "contrast" : "light"
    }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: Theme.textScale = Math.min(2, Theme.textScale + 0.25) }
    Shortcut { sequence: "Ctrl+-"; onActivated: Theme.textScale = Math.max(1, Theme.textScale - 0.25) }
    Shortcut { sequence: "Ctrl+M"; onActivated: Theme.touch = !Theme.touch }
    Shortcut { sequence: "Ctrl+H"; onActivated: Theme.leftHand = !Theme.leftHand }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        source: gallery.pageName + "Page.qml"
    }
}
