// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A passphrase that somebody chooses for this device, typed twice. It says what stands in its way; when
// that is shown is up to the form around it.
Stack {
    id: pair

    // Each {field, text}, of the whole form.
    property var errors: []
    readonly property string typed: passphrase.typed

    signal edited()
    signal accepted()

    function errorOf(field: string): string {
        const found = pair.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    // Each {field, text}; `weakness` says why it is too weak, and is empty when it is good.
    function problems(weakness: string): var {
        const weak = weakness.length > 0 ? [{ field: "passphrase", text: weakness }] : [];
        const other = again.typed === passphrase.typed ? []
            : [{ field: "again", text: qsTr("Enter the same passphrase again") }];
        return [...weak, ...other];
    }
    // False for a field that is not one of these.
    function show(field: string): bool {
        const fields = { passphrase: passphrase, again: again };
        if (!fields[field])
            return false;
        fields[field].forceActiveFocus(Qt.TabFocusReason);
        return true;
    }
    function clear(): void {
        passphrase.clear();
        again.clear();
    }

    spacing: Theme.space.l

    AppTextField {
        id: passphrase

        label: qsTr("New passphrase for this device")
        hint: qsTr("At least 12 characters. Four or five words that do not belong together are good")
        error: pair.errorOf("passphrase")
        secret: true
        onEdited: pair.edited()
        onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
    }
    AppTextField {
        id: again

        label: qsTr("The same passphrase again")
        error: pair.errorOf("again")
        secret: true
        onEdited: pair.edited()
        onAccepted: pair.accepted()
    }
}
