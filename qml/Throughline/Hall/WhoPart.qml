// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Who somebody has spoken to. How many children stands there from the start, so that nothing moves
// under the finger.
Stack {
    id: part

    required property var tiles
    required property string who
    required property int childCount

    signal chosen(string key)
    signal childrenMoved(int count)

    function takeFocus(): void {
        group.takeFocus();
    }

    spacing: Theme.space.s

    ChoiceGroup {
        id: group

        label: qsTr("Who")
        columns: 2
        options: stable.options
        selectedKey: part.who
        onChosen: key => part.chosen(key)
    }
    Stepper {
        label: qsTr("How many children")
        from: 1
        to: 20
        value: part.childCount
        onMoved: value => part.childrenMoved(value)
    }
    StableOptions {
        id: stable

        from: part.tiles
    }
}
