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
    ChoiceGroup {
        label: qsTr("Prison")
        visible: prisons.options.length > 0
        columns: 2
        options: [{ key: "all", text: qsTr("All") }].concat(prisons.options)
        selectedKey: sheet.releases.prison || "all"
        onChosen: key => sheet.releases.setPrison(key === "all" ? "" : key)
    }
    StableOptions {
        id: prisons

        from: sheet.releases.prisons
    }
    SmallText {
        text: sheet.releases.emptyText || sheet.releases.sumText
    }
}
