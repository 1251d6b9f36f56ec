// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The places of a window of middle width, at its side; Log stands on top.
Rectangle {
    id: rail

    property var model: []
    property string currentKey
    // How many there are to look at, by key: apart from the model, so that a place stays the same item
    // when its number changes.
    property var badges: ({})
    property string logText

    property real widestWords: 0

    signal picked(string key)
    signal logClicked()

    function adopt(item: NavItem): void {
        item.current = Qt.binding(() => item.key === rail.currentKey);
        item.badge = Qt.binding(() => rail.badges[item.key] || item.modelData.badge || 0);
        item.clicked.connect(() => rail.picked(item.key));
        item.wordsWidthChanged.connect(rail.measure);
        measure();
    }
    function measure(): void {
        let widest = 0;
        for (let i = 0; i < items.count; ++i) {
            const item = items.itemAt(i);
            if (item)
                widest = Math.max(widest, item.wordsWidth);
        }
        widestWords = widest;
    }

    // Wider than the usual only where a place's name is.
    implicitWidth: Math.max(Math.round(Theme.size.railWidth * Math.min(1.5, Theme.textScale)),
                            Math.ceil(widestWords) + 4 * Theme.space.xs)
    implicitHeight: column.implicitHeight + 2 * Theme.space.s
    color: Theme.color.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Flickable {
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * Theme.space.s
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        Stack {
            id: column

            x: Theme.space.xs
            y: Theme.space.s
            width: parent.width - 2 * Theme.space.xs
            spacing: Theme.size.gap

            LogButton {
                visible: rail.logText
                text: rail.logText
                onClicked: rail.logClicked()
            }

            Repeater {
                id: items

                model: rail.model
                delegate: NavItem { narrow: true }

                onItemAdded: (index, item) => rail.adopt(item as NavItem)
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
