// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    property real people: 2
    property bool shortNames: true
    property string prison: "EXI"

    title: "Fields"
    bottomBar: AppButton { text: "Save"; kind: "primary"; large: true }

    AppTextField { label: "Family name" }
    AppTextField { label: "Prison number"; hint: "Like A1234BC"; text: "A1234BC"; sensitive: true }
    AppTextField {
        label: "Prison number"
        hint: "Like A1234BC"
        text: "A12"
        error: "Prison number must be 1 letter, 4 numbers and 2 letters"
    }
    AppTextField { label: "Name or prison number"; iconName: "search"; text: "Sampleton" }
    AppTextField { label: "Passphrase"; secret: true; text: "made up" }
    AppTextField { label: "A long text"; text: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, ŵ ŷ â ẃ" }
    AppTextArea {
        label: "Note (optional)"
        hint: "Facts, not opinions. The person may read this."
        text: "Met at the gate; walked to the bus."
    }
    AppTextArea { label: "Note"; error: "Enter what was agreed" }
    NewPassphrase { errors: [{ field: "again", text: "Enter the same passphrase again" }] }
    OptionFinder {
        label: "Prison"
        options: [{ key: "EXI", text: "Exampleton" }, { key: "OTI", text: "Otherham" }]
        text: page.prison
        onChosen: key => page.prison = key
    }
    Stepper {
        label: "Children"
        value: page.people
        to: 12
        onMoved: value => page.people = value
    }
    Stepper {
        label: "Lock after"
        value: 2
        valueText: "2 minutes"
    }
    Card {
        spacing: 0
        SwitchRow {
            text: "Short names in lists"
            detail: "First name and initial"
            checked: page.shortNames
            onToggled: on => page.shortNames = on
        }
        SwitchRow {
            text: "Left hand"
            checked: Theme.leftHand
            onToggled: on => Theme.leftHand = on
            FocusRing { inside: true }
        }
        SettingRow { text: "Text size"; value: "100%"; iconName: "eye" }
        OptionRow { text: "Language"; value: "English"; keyHeld: true }
        OptionRow { text: "Help" }
    }
}
