// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The places of a wide window, always open at its side.
Rectangle {
    id: drawer

    property var model: []
    property string currentKey
    // How many there are to look at, by key: apart from the model, so that a place stays the same item
    // when its number changes.
    property var badges: ({})
    property string logText
    // These go to the bottom: settings, help, lock.
    property var bottomModel: []

    signal picked(string key)
    signal logClicked()

    function adopt(item: NavItem): void {
        item.current = Qt.binding(() => item.key === drawer.currentKey);
        item.badge = Qt.binding(() => drawer.badges[item.key] || item.modelData.badge || 0);
        item.clicked.connect(() => drawer.picked(item.key));
    }

    implicitWidth: Math.round(Theme.size.drawerWidth * Math.min(1.5, Theme.textScale))
    implicitHeight: column.implicitHeight + last.implicitHeight + 3 * Theme.space.m
    color: Theme.color.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Flickable {
        id: scroll

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, drawer.implicitHeight)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        Stack {
            id: column

            x: Theme.space.m
            y: Theme.space.m
            width: parent.width - 2 * x
            spacing: Theme.space.xs

            LogButton {
                flat: true
                visible: drawer.logText
                text: drawer.logText
                onClicked: drawer.logClicked()
            }

            Item {
                implicitHeight: drawer.logText ? Theme.space.s : 0
            }

            Repeater {
                model: drawer.model
                delegate: NavItem { flat: true }

                onItemAdded: (index, item) => drawer.adopt(item as NavItem)
            }
        }

        Stack {
            id: last

            x: Theme.space.m
            y: scroll.contentHeight - height - Theme.space.m
            width: parent.width - 2 * x
            spacing: Theme.space.xs

            Repeater {
                model: drawer.bottomModel
                delegate: NavItem { flat: true }

                onItemAdded: (index, item) => drawer.adopt(item as NavItem)
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: Theme.size.border
        height: parent.height
        color: Theme.color.divider
    }
}
