// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The parts of a page, one of which is shown: side by side while the longest name fits, else in two columns,
// and below each other only where a word would have to be broken. Pressing one only says so.
Item {
    id: tabs

    // Each {key, text}, and perhaps name: the whole name where the text is short.
    property var model: []
    property string currentKey
    property string label
    readonly property real slotPadding: Theme.space.xs
    readonly property real widest: widestOf(model.map(one => one.text))
    readonly property real longestWord: widestOf(model.map(one => one.text).join(" ").split(" "))
    readonly property int columns: fitting(widest) >= model.length ? model.length : fitting(longestWord) >= 2 ? 2 : 1
    // Beside a pointer a tab is no wider than it has to be.
    readonly property real slotWidth: Theme.compact ? width / columns
        : Math.min(width / columns, widest + 2 * Theme.space.l)

    signal picked(string key)

    function widestOf(texts: var): real {
        // Measured anew with every font.
        return metrics.height > 0 ? Math.ceil(Math.max(0, ...texts.map(text => metrics.advanceWidth(text)))) + 1 : 1;
    }
    // How many have room beside each other.
    function fitting(length: real): int {
        return Math.max(1, Math.floor(tabs.width / (length + 2 * tabs.slotPadding)));
    }
    function adopt(tab: TabItem): void {
        tab.width = Qt.binding(() => tabs.slotWidth);
        tab.current = Qt.binding(() => tab.modelData.key === tabs.currentKey);
        tab.clicked.connect(() => tabs.picked(tab.modelData.key));
    }

    implicitWidth: 320
    implicitHeight: grid.height

    Accessible.role: Accessible.PageTabList
    Accessible.name: label

    FontMetrics {
        id: metrics

        font.family: Theme.type.small.family
        font.pixelSize: Theme.type.small.pixelSize
        font.weight: Font.DemiBold
    }
    Grid {
        id: grid

        columns: tabs.columns

        Repeater {
            model: tabs.model
            delegate: TabItem {}

            onItemAdded: (index, item) => tabs.adopt(item as TabItem)
        }
    }
}
