// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Lets the right person in and shows nothing else (interface.md 3.1): no names of people supported, no
// counts. Works without a network.
AppPage {
    id: page

    required property Application application

    // Beside a keyboard one types at once.
    function openPage(): void {
        if (page.application.practice || Theme.touch)
            page.heading.forceActiveFocus(Qt.OtherFocusReason);
        else
            field.forceActiveFocus(Qt.OtherFocusReason);
    }
    function unlock(): void {
        page.application.unlock(field.typed);
        field.clear();
    }

    title: page.application.practice ? qsTr("Practice") : qsTr("This device is locked")
    maxContentWidth: 400 * Math.min(1.5, Theme.textScale)

    Alert {
        visible: page.application.problem.length > 0
        kind: "error"
        text: page.application.problem
    }
    AppTextField {
        id: field

        visible: !page.application.practice
        label: qsTr("Passphrase")
        hint: qsTr("You can paste it from a password manager")
        secret: true
        onAccepted: page.unlock()
    }
    BodyText {
        visible: page.application.practice
        text: qsTr("Made-up people to practise with. No passphrase is needed, and nothing leaves this device.")
    }
    AppButton {
        kind: "primary"
        large: true
        keepsWidth: false
        busy: page.application.busy
        iconName: "lock"
        text: page.application.practice ? qsTr("Open practice") : qsTr("Unlock")
        onClicked: page.unlock()
    }
    SmallText {
        visible: page.application.busy
        text: qsTr("Opening. This takes a moment.")
    }
    Alert {
        visible: !page.application.practice
        kind: "info"
        title: qsTr("Forgotten your passphrase?")
        text: qsTr("Nothing is deleted by wrong tries. Ask your manager: until they can help you, what you have recorded stays on this device.")
    }
}
