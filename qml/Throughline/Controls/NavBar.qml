// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// The phone's places, at the bottom, with Log raised in the middle under the thumb.
Rectangle {
    id: bar

    // Each {key, text, iconName, badge}.
    property var model: []
    property string currentKey
    // How many there are to look at, by key: apart from the model, so that a place stays the same item
    // when its number changes.
    property var badges: ({})
    property string logText
    readonly property bool hasLog: logText !== ""
    readonly property int slots: model.length + (hasLog ? 1 : 0)
    readonly property int before: Math.ceil(model.length / 2)
    readonly property real slotWidth: slots > 0 ? width / slots : width
    property real itemHeight: Theme.size.control
    property real widestWords: 0

    signal picked(string key)
    signal logClicked()

    function adopt(item: NavItem): void {
        item.current = Qt.binding(() => item.key === bar.currentKey);
        item.badge = Qt.binding(() => bar.badges[item.key] || item.modelData.badge || 0);
        item.width = Qt.binding(() => bar.slotWidth);
        item.height = Qt.binding(() => bar.itemHeight);
        item.x = Qt.binding(() => (item.index + (bar.hasLog && item.index >= bar.before ? 1 : 0)) * bar.slotWidth);
        // Its number may reach over the place to its right, which must not hide it, also where that has one.
        item.z = Qt.binding(() => item.badge > 0 ? items.count - item.index : 0);
        item.clicked.connect(() => bar.picked(item.key));
        item.fit = Qt.binding(() => Math.min(1, (bar.slotWidth - 2 * Theme.space.xs) / Math.max(1, bar.widestWords)));
        item.implicitHeightChanged.connect(bar.measure);
        item.wordsWidthChanged.connect(bar.measure);
        measure();
    }

    function measure(): void {
        let tallest = Theme.size.control;
        let widest = 0;
        for (let i = 0; i < items.count; ++i) {
            const item = items.itemAt(i);
            if (!item)
                continue;
            tallest = Math.max(tallest, item.implicitHeight);
            widest = Math.max(widest, item.wordsWidth);
        }
        itemHeight = tallest;
        widestWords = widest;
    }

    implicitWidth: 320
    implicitHeight: Math.max(itemHeight, log.visible ? log.implicitHeight - 16 : 0) + Theme.space.xs
    color: Theme.color.surface

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Divider {
        width: parent.width
    }

    Item {
        y: bar.height - bar.itemHeight
        width: parent.width
        height: bar.itemHeight

        Repeater {
            id: items

            model: bar.model
            delegate: NavItem { narrow: true }

            onItemAdded: (index, item) => bar.adopt(item as NavItem)
        }
    }

    LogButton {
        id: log

        x: bar.before * bar.slotWidth
        anchors.bottom: parent.bottom
        width: bar.slotWidth
        visible: bar.hasLog
        text: bar.logText
        onClicked: bar.logClicked()
    }
}
