// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    title: "Buttons"
    showBack: true
    actions: [
        IconButton { iconName: "eye"; text: "Cover" },
        IconButton { iconName: "help"; text: "Help" }
    ]
    bottomBar: AppButton { text: "Save contact"; kind: "primary"; large: true; guarded: true; iconName: "save" }

    Example { name: "Primary"; AppButton { text: "Save contact"; kind: "primary" } }
    Example { name: "Primary, pressed"; AppButton { text: "Save contact"; kind: "primary"; keyHeld: true } }
    Example { name: "Primary, focused"; AppButton { text: "Save contact"; kind: "primary"; FocusRing {} } }
    Example { name: "Primary, busy"; AppButton { text: "Save contact"; kind: "primary"; busy: true } }
    Example { name: "Primary, with an icon"; AppButton { text: "Log"; kind: "primary"; iconName: "log" } }
    Example { name: "Secondary"; AppButton { text: "Sync now"; iconName: "sync" } }
    Example { name: "Secondary, pressed"; AppButton { text: "Sync now"; iconName: "sync"; keyHeld: true } }
    Example { name: "Secondary, focused"; AppButton { text: "Sync now"; iconName: "sync"; FocusRing {} } }
    Example { name: "Quiet"; AppButton { text: "Decide later"; kind: "quiet" } }
    Example { name: "Quiet, pressed"; AppButton { text: "Decide later"; kind: "quiet"; keyHeld: true } }
    Example { name: "Help"; HelpButton {} }
    Example { name: "Danger"; AppButton { text: "Delete draft"; kind: "danger" } }
    Example { name: "Danger, pressed"; AppButton { text: "Delete draft"; kind: "danger"; keyHeld: true } }
    Example {
        name: "Long text"
        AppButton {
            text: "Call the council's duty-to-refer team about somewhere to stay tonight"
            iconName: "phone"
        }
    }
    Example {
        name: "Icon buttons: rest, pressed, focused"
        Row {
            spacing: Theme.size.gap
            IconButton { iconName: "eye"; text: "Cover" }
            IconButton { iconName: "close"; text: "Close"; keyHeld: true }
            IconButton { iconName: "search"; text: "Find"; FocusRing { radius: Theme.radius.full } }
            CoverButton { visible: true }
        }
    }
    Example {
        name: "Log: rest, pressed, in the drawer"
        Row {
            spacing: Theme.size.gap
            LogButton { text: "Log" }
            LogButton { text: "Log"; keyHeld: true }
            LogButton { text: "Log"; flat: true }
        }
    }
}
