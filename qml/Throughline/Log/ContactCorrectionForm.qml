// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// A contact as it should have been: a new entry in the place of the old one, which stays to be read.
ContactFormFrame {
    id: form

    required property Session session
    required property string subject

    title: qsTr("Change a contact")
    hint: qsTr("What was written first stays in the record. The new entry is what counts.")
    asksKind: !changed.atGate
    timed: changed.timed
    saveText: qsTr("Save the change")
    onFieldWanted: field => {
        if (field === "day")
            day.forceActiveFocus(Qt.TabFocusReason);
    }

    log: ContactCorrection {
        id: changed

        session: form.session
        subject: form.subject
        onSaved: form.finished()
        onDiscarded: form.closeRequested()
    }

    AppTextField {
        id: day

        visible: changed.timed
        label: qsTr("Day")
        error: form.errorOf("day")
        text: changed.day
        onEdited: text => changed.day = text
    }
}
