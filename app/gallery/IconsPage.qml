// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    readonly property var names: [
        "today", "people", "log", "sync", "more", "settings", "help", "lock", "eye", "eye-off", "back", "close",
        "search", "check", "success", "warning", "clock", "phone", "message", "home", "letter", "gate", "video",
        "group", "chevron-right", "chevron-down", "undo", "save", "cloud-done", "cloud-waiting", "person", "calendar",
        "note", "bed", "info", "error", "team", "refresh", "clear", "device", "pencil", "flag", "tasks", "figures",
        "differences", "plus", "minus"
    ]

    title: "Icons"

    Flow {
        spacing: Theme.space.m

        Repeater {
            model: page.names
            delegate: Column {
                id: cell

                required property string modelData

                width: 96
                spacing: Theme.space.xs

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: cell.modelData
                    size: 40
                    color: Theme.color.text
                }

                InnerText {
                    width: parent.width
                    face: Theme.type.small
                    text: cell.modelData
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}
