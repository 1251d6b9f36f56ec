// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Which releases are shown. What is chosen counts at once; the sheet closes when one has done.
Sheet {
    id: sheet

    required property ReleasesModel releases

    title: qsTr("Filter releases")
    bottomBar: AppButton {
        kind: "primary"
        keepsWidth: false
        text: qsTr("Show releases")
        description: sheet.releases.sumText
        onClicked: sheet.closeRequested()
    }

    ChoiceGroup {
        label: qsTr("Whose")
        columns: 2
        options: [
            { key: "all", text: qsTr("Everybody's") },
            { key: "mine", text: qsTr("My people") }
        ]
        selectedKey: sheet.releases.mine ? "mine" : "all"
        onChosen: key => sheet.releases.setMine(key === "mine")
    }
    ChoiceGroup {
        label: qsTr("Who meets them")
        columns: 2
        options: [
            { key: "all", text: qsTr("All") },
            { key: "open", text: qsTr("Not assigned") }
        ]
        selectedKey: sheet.releases.open ? "open" : "all"
        onChosen: key => sheet.releases.setOpen(key === "open")
    }
    // No ChoiceGroup: its layout does not outlive answers that come and go (Qt 6.4).
    Stack {
        visible: prisons.options.length > 0
        spacing: Theme.size.gap

        Accessible.role: Accessible.Grouping
        Accessible.name: prisonHeading.text

        SectionHeading {
            id: prisonHeading

            text: qsTr("Prison")
        }
        ChoiceTile {
            text: qsTr("All")
            selected: sheet.releases.prison.length === 0
            onChosen: sheet.releases.setPrison("")
        }
        Repeater {
            model: prisons.options
            // qmllint disable unqualified
            delegate: ChoiceTile {
                required property var modelData

                text: modelData.text
                selected: sheet.releases.prison === modelData.key
                onChosen: sheet.releases.setPrison(modelData.key)
            }
            // qmllint enable unqualified
        }
    }
    StableOptions {
        id: prisons

        from: sheet.releases.prisons
    }
    SmallText {
        text: sheet.releases.emptyText || sheet.releases.sumText
    }
}
