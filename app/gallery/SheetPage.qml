// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    title: "Sheet"
    implicitHeight: 640

    AppButton { text: "Open the sheet"; onClicked: sheet.shown = true }
    BodyText { text: "Under the sheet is the page." }

    Sheet {
        id: sheet

        title: "Filter releases"
        bottomBar: AppButton { text: "Show 12 releases"; kind: "primary"; onClicked: sheet.shown = false }
        onCloseRequested: shown = false

        ChoiceGroup {
            label: "Whose"
            options: [{ key: "mine", text: "My people" }, { key: "all", text: "Everybody's" }]
            columns: 2
        }
        AppTextField { label: "Prison" }
    }

    Component.onCompleted: sheet.shown = true
}
