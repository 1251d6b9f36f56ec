// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    property string key: "today"
    readonly property var phone: [
        { key: "today", text: "Today", iconName: "today" },
        { key: "people", text: "People", iconName: "people" },
        { key: "tasks", text: "Tasks", iconName: "tasks", badge: 3 },
        { key: "more", text: "More", iconName: "more" }
    ]
    readonly property var desk: [
        { key: "team", text: "Team", iconName: "team" },
        { key: "differences", text: "Differences", iconName: "differences", badge: 4 },
        { key: "figures", text: "Figures", iconName: "figures" },
        { key: "people", text: "People", iconName: "people" },
        { key: "today", text: "Today", iconName: "today" }
    ]
    readonly property var low: [
        { key: "settings", text: "Settings", iconName: "settings" },
        { key: "help", text: "Help", iconName: "help" },
        { key: "lock", text: "Lock", iconName: "lock" }
    ]

    title: "Places"
    maxContentWidth: 1200

    Item {
        implicitHeight: bar.height + 30

        NavBar {
            id: bar

            y: 30
            width: Math.min(480, parent.width)
            height: implicitHeight
            model: page.phone
            currentKey: page.key
            logText: "Log"
            onPicked: key => page.key = key
        }
    }
    Repeater {
        model: [page.width, 320, 200]
        delegate: Item {
            required property real modelData

            implicitHeight: parts.height

            TabRow {
                id: parts

                property string part: "overview"

                width: Math.min(parent.modelData, parent.width)
                label: "Parts of this page"
                currentKey: part
                model: [
                    { key: "overview", text: "Overview" },
                    { key: "timeline", text: "Timeline" },
                    { key: "needs", text: "Needs", name: "Needs and referrals" },
                    { key: "details", text: "Details" }
                ]
                onPicked: key => part = key
            }
        }
    }
    PlaceTiles {
        places: page.low
        badges: ({ settings: 2 })
    }
    Item {
        implicitHeight: 640

        NavRail {
            id: rail

            width: implicitWidth
            height: parent.height
            model: page.phone
            currentKey: page.key
            logText: "Log"
            onPicked: key => page.key = key
        }

        NavDrawer {
            x: rail.width + Theme.space.l
            width: Math.min(implicitWidth, parent.width - x)
            height: parent.height
            model: page.desk
            bottomModel: page.low
            currentKey: page.key
            logText: "Log"
            onPicked: key => page.key = key
        }
    }
}
