// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How this device looks, when it locks, and what it is.
AppPage {
    id: page

    required property Application application

    readonly property Settings settings: application.settings

    signal syncOpened()

    title: qsTr("Settings")

    SettingRow {
        iconName: "sync"
        text: qsTr("Sync and this device")
        value: page.application.session ? page.application.session.sync.chipText : ""
        onClicked: page.syncOpened()
    }
    ChoiceGroup {
        label: qsTr("Theme")
        options: [
            { key: "system", text: qsTr("As the system") },
            { key: "light", text: qsTr("Light") },
            { key: "dark", text: qsTr("Dark") },
            { key: "contrast", text: qsTr("High contrast") }
        ]
        selectedKey: page.settings.theme
        onChosen: key => page.settings.theme = key
    }
    Stepper {
        label: qsTr("Text size")
        from: 100
        to: 200
        step: 10
        value: Math.round(page.settings.textScale * 100)
        valueText: qsTr("%1 %").arg(Math.round(page.settings.textScale * 100))
        onMoved: value => page.settings.textScale = value / 100
    }
    SummaryRow {
        label: qsTr("Language")
        value: qsTr("English. Welsh comes when it has been translated.")
    }
    SwitchRow {
        text: qsTr("Short names in lists")
        detail: qsTr("\u201cJamie S.\u201d, so that nobody reads over your shoulder")
        checked: page.settings.shortNames
        onToggled: on => page.settings.shortNames = on
    }
    SwitchRow {
        text: qsTr("Less movement")
        detail: qsTr("Pages change at once")
        checked: page.settings.reducedMotion
        onToggled: on => page.settings.reducedMotion = on
    }
    Stepper {
        visible: !page.application.practice
        label: qsTr("Lock by itself after")
        from: 1
        to: 100
        step: 1
        value: page.settings.lockAfter
        valueText: qsTr("%n minutes", "", page.settings.lockAfter)
        onMoved: value => page.settings.lockAfter = Math.round(value)
    }
    Alert {
        visible: page.application.practice
        kind: "info"
        text: qsTr("This is a practice organisation: nobody in it is real, and nothing leaves this device.")
        actionText: page.application.canLeavePractice ? qsTr("Leave practice") : ""
        onActionClicked: page.application.leavePractice()
    }
    Stack {
        spacing: Theme.space.s

        SectionHeading {
            text: qsTr("Help")
        }
        SmallText {
            text: qsTr("Each tap is kept as a draft on this device. Save makes it a record. The chip on Today says whether your team has it. Without a network you lose nothing: it is sent when a connection returns.")
        }
    }
    AppButton {
        kind: "secondary"
        keepsWidth: false
        iconName: "eye-off"
        text: qsTr("Cover the screen")
        onClicked: page.application.setCovered(true)
    }
    AppButton {
        kind: "secondary"
        keepsWidth: false
        iconName: "lock"
        text: qsTr("Lock now")
        onClicked: page.application.lock()
    }
    SmallText {
        text: qsTr("Throughline %1. Apache License 2.0. Typeface Inter, SIL Open Font License 1.1.").arg(Qt.application.version)
    }
}
