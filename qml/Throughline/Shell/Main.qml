// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Throughline.Controls
import Throughline.Lock
import Throughline.Models
import Throughline.SetUp
import Throughline.Theme

// The window: which of its stages the app is in, how everything looks, the cover over it all. It hosts
// and decides nothing else.
ApplicationWindow {
    id: window

    required property Application application

    readonly property int stage: application.stage
    readonly property bool wantsDark: systemPalette.window.hslLightness < 0.5
    readonly property Item page: open.item || locked.item || setUp.item || awaiting.item

    // Only the title of the page: a window's title stands in lists that others see.
    title: page && page.title !== undefined ? page.title : Qt.application.displayName
    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    color: Theme.color.bg
    onClosing: close => {
        close.accepted = Qt.platform.os !== "android" || !window.application.navigation.back();
    }

    SystemPalette {
        id: systemPalette
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

        anchors.fill: parent
        visible: !window.application.covered
        focus: visible

        Stage {
            id: setUp

            active: window.stage === Application.SetUp
            sourceComponent: SetUpPage { application: window.application }
        }
        Stage {
            id: locked

            active: window.stage === Application.Locked
            sourceComponent: LockPage { application: window.application }
        }
        Stage {
            id: awaiting

            active: window.stage === Application.AwaitingApproval
            sourceComponent: AwaitingApprovalPage { application: window.application }
        }
        Stage {
            id: open

            active: window.stage === Application.Open && window.application.session !== null
            sourceComponent: OpenStage {
                application: window.application
                session: window.application.session
            }
        }
        LockWarning {
            anchors.bottom: parent.bottom
            width: parent.width
            seconds: window.application.lockingIn
            onKeepOpen: window.application.noteActivity()
        }
    }
    Cover {
        shown: window.application.covered
        clockText: window.application.clockText
        onDismissed: window.application.setCovered(false)
    }
    Shortcut {
        sequence: "Ctrl+Shift+L"
        onActivated: window.application.setCovered(!window.application.covered)
    }
}
