// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// The note of a form.
OptionalPart {
    id: part

    required property string note

    signal edited(string text)

    title: qsTr("Note")
    filled: note.length > 0

    AppTextArea {
        label: qsTr("Note (optional)")
        hint: qsTr("Facts, not opinions. The person may read this.")
        text: part.note
        onEdited: text => part.edited(text)
    }
}
