// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Help
import Throughline.Lock
import Throughline.Models
import Throughline.SetUp
import Throughline.Theme

// The window: which of its stages the app is in, how everything looks, the cover over it all. It hosts
// and decides nothing else.
ApplicationWindow {
    id: window

    required property App application

    readonly property int stage: application.stage
    readonly property bool unlocked: stage === App.Open && application.session !== null
    // What lies behind the lock is many files. They are read after the first picture, while somebody
    // types, and kept.
    readonly property url inside: Qt.resolvedUrl("OpenStage.qml")
    property Component insideRead: null
    readonly property bool wantsDark: systemPalette.window.hslLightness < 0.5
    // Any page: each has a title.
    readonly property var page: open.item || help.item || locked.item || setUp.item || awaiting.item

    // Help before the device is open; its page waits behind it, with what was typed.
    property bool helping: false
    property Item helpOpener: null

    function showHelp(on: bool): void {
        if (on && !helping)
            helpOpener = activeFocusItem;
        helping = on;
        if (!on && helpOpener)
            helpOpener.forceActiveFocus(Qt.OtherFocusReason);
        else if (!on && page)
            page.openPage();
    }

    // Only the title of the page: a window's title stands in lists that others see.
    title: application.covered ? application.clockText
                               : page && page.title !== undefined ? page.title : Qt.application.displayName
    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    color: Theme.color.bg
    onUnlockedChanged: {
        if (unlocked)
            open.setSource(inside, { application: application, session: application.session });
        else
            open.source = "";
    }
    onStageChanged: helping = false
    onClosing: close => {
        close.accepted = Qt.platform.os !== "android" || !window.application.navigation.back();
    }

    SystemPalette {
        id: systemPalette
    }
    Connections {
        function onFrameSwapped(): void {
            window.insideRead = Qt.createComponent(window.inside, Component.Asynchronous);
        }

        target: window
        enabled: window.insideRead === null
    }
    Binding {
        target: Theme
        property: "scheme"
        value: window.application.settings.theme !== "system" ? window.application.settings.theme
                                                              : window.wantsDark ? "dark" : "light"
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.application.settings.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.application.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "leftHand"
        value: window.application.settings.leftHand
    }
    Binding {
        target: Theme
        property: "widthClass"
        value: Theme.widthClassFor(window.width)
    }
    Binding {
        target: Theme
        property: "touch"
        value: Qt.platform.os === "android" || Qt.platform.os === "ios" || window.width < 600
    }

    FocusScope {
        id: under

        width: parent.width
        height: parent.height - (warning.visible ? warning.height : 0)
        visible: !window.application.covered
        focus: visible

        // From a heading, which is no stop, Qt would go to the first stop of the window: the navigation.
        // Whoever has come to a page goes on in it.
        Keys.onTabPressed: event => FocusOrder.go(window.activeFocusItem, event, true)
        Keys.onBacktabPressed: event => FocusOrder.go(window.activeFocusItem, event, false)

        // Qt 6.4 has no bound components; the ids around them are seen all the same.
        // qmllint disable unqualified
        Stage {
            id: setUp

            narrow: true
            active: window.stage === App.SetUp
            visible: !window.helping
            sourceComponent: SetUpPage {
                application: window.application
                onHelpWanted: window.showHelp(true)
            }
        }
        Stage {
            id: locked

            narrow: true
            active: window.stage === App.Locked
            visible: !window.helping
            sourceComponent: LockPage {
                application: window.application
                onHelpWanted: window.showHelp(true)
            }
        }
        Stage {
            id: awaiting

            narrow: true
            active: window.stage === App.AwaitingApproval
            visible: !window.helping
            sourceComponent: AwaitingApprovalPage {
                application: window.application
                onHelpWanted: window.showHelp(true)
            }
        }
        Stage {
            id: help

            narrow: true
            active: window.helping && !window.unlocked
            sourceComponent: GeneralHelp { onClosed: window.showHelp(false) }
        }
        Stage {
            id: open
        }
        // qmllint enable unqualified
    }
    LockWarning {
        id: warning

        anchors.bottom: parent.bottom
        width: parent.width
        seconds: window.application.covered ? 0 : window.application.lockingIn
        onKeepOpen: window.application.noteActivity()
    }
    Cover {
        // Over whatever pops up as well.
        parent: window.contentItem.parent
        z: 2000000
        shown: window.application.covered
        clockText: window.application.clockText
        text: window.application.leaving ? qsTr("It locks in a moment.") : ""
        onDismissed: window.application.setCovered(false)
    }
    Shortcut {
        sequence: "F1"
        enabled: under.visible && !window.unlocked
        onActivated: window.showHelp(true)
    }
    Shortcut {
        sequence: "Ctrl+Shift+L"
        onActivated: window.application.setCovered(!window.application.covered)
    }
}
