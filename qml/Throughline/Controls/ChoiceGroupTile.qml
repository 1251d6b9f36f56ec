// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A tile of a ChoiceGroup, made from one of its options.
ChoiceTile {
    id: tile

    required property int index
    required property var modelData
    readonly property string key: modelData.key

    text: modelData.text
    detail: modelData.detail || ""
    iconName: modelData.iconName || ""
}
