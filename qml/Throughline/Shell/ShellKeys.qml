// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Models

// The keyboard's commands that hold everywhere (interface.md 2); none is a bare letter.
Item {
    id: keys

    required property Navigation navigation

    signal lockWanted()
    signal nextPaneWanted()

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: keys.navigation.go("people")
    }
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: keys.navigation.openForm("chooseLog", "any")
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: keys.lockWanted()
    }
    Shortcut {
        sequence: "F6"
        onActivated: keys.nextPaneWanted()
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: keys.navigation.go("today")
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: keys.navigation.go("people")
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: keys.navigation.go("sync")
    }
    Shortcut {
        sequence: "Ctrl+4"
        onActivated: keys.navigation.go("settings")
    }
}
