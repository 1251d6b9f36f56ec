// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How everything looks; each change is to be seen at once.
Stack {
    id: part

    required property Settings settings

    spacing: Theme.space.l

    ChoiceGroup {
        label: qsTr("Theme")
        columns: 2
        options: [
            { key: "system", text: qsTr("As the system") },
            { key: "light", text: qsTr("Light") },
            { key: "dark", text: qsTr("Dark") },
            { key: "contrast", text: qsTr("High contrast") }
        ]
        selectedKey: part.settings.theme
        onChosen: key => part.settings.theme = key
    }
    Stepper {
        label: qsTr("Text size")
        from: 100
        to: 200
        step: 10
        value: Math.round(part.settings.textScale * 100)
        valueText: qsTr("%1%").arg(value)
        onMoved: value => part.settings.textScale = value / 100
    }
    SettingSwitch {
        text: qsTr("Less movement")
        detail: qsTr("Pages change at once")
        checked: part.settings.reducedMotion
        onToggled: on => part.settings.reducedMotion = on
    }
    SettingSwitch {
        visible: Theme.touch || Theme.compact // at a desk nothing lies at a thumb
        text: qsTr("Left hand")
        detail: qsTr("On a phone, buttons at the edge are at the left one")
        checked: part.settings.leftHand
        onToggled: on => part.settings.leftHand = on
    }
    ChoiceGroup {
        label: qsTr("Language")
        columns: 2
        // Each in its own words.
        options: [
            { key: "en", text: "English" },
            { key: "cy", text: "Cymraeg" }
        ]
        selectedKey: part.settings.language
        onChosen: key => part.settings.language = key
    }
}
