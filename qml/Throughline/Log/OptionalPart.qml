// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A part of a form that nobody has to fill in: closed until asked for, open where something is in it.
Stack {
    id: part

    required property string title
    property string iconName: "plus"
    // Something is in it, or it is offered without being asked for.
    property bool filled: false
    property bool asked: false
    default property alias content: inside.data

    // Opens it, and goes to what is inside.
    function show(): void {
        asked = true;
        const first = inside.nextItemInFocusChain(true);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space.s

    AppButton {
        visible: !inside.visible
        iconName: part.iconName
        text: part.title
        description: qsTr("Closed")
        onClicked: part.show()
    }
    Stack {
        id: inside

        visible: part.filled || part.asked
        spacing: Theme.space.s
    }
}
