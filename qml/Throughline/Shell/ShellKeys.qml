// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Models

// The keyboard's commands that hold everywhere (interface.md 2); none is a bare letter.
Item {
    id: keys

    required property Navigation navigation
    // By key, in their order.
    required property var places

    signal lockWanted()
    signal nextPaneWanted()

    Shortcut {
        sequence: "Ctrl+K"
        enabled: keys.visible && keys.places.includes("people")
        onActivated: keys.navigation.go("people")
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: keys.visible && keys.places.includes("people")
        onActivated: keys.navigation.openForm("chooseLog", "any")
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: keys.visible
        onActivated: keys.lockWanted()
    }
    Shortcut {
        sequence: "F6"
        enabled: keys.visible
        onActivated: keys.nextPaneWanted()
    }
    Shortcut {
        sequence: "F1"
        enabled: keys.visible
        onActivated: keys.navigation.go("help")
    }
    // The places in their order, as far as there are digits.
    Repeater {
        model: keys.places.slice(0, 9)
        // qmllint disable unqualified
        delegate: Item {
            id: place

            required property int index
            required property string modelData

            Shortcut {
                sequence: "Ctrl+" + (place.index + 1)
                enabled: keys.visible
                onActivated: keys.navigation.go(place.modelData)
            }
        }
        // qmllint enable unqualified
    }
}
