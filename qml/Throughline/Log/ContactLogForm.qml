// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Models

// Log a contact of any kind. Only how it happened is needed.
ContactFormFrame {
    id: form

    required property Session session
    required property string subject

    title: qsTr("Log a contact")
    timed: false
    onFieldWanted: field => {
        if (field === "day" || field === "time")
            when.focusField(field);
    }

    log: ContactLog {
        id: contact

        session: form.session
        subject: form.subject
        onSaved: form.finished()
        onDiscarded: form.closeRequested()
    }

    ContactWhen {
        id: when

        log: contact
        dayError: form.errorOf("day")
        timeError: form.errorOf("time")
    }
}
