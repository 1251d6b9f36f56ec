// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// A question to whoever wrote a record: it becomes a task of theirs. What was typed about a record is a
// draft until it is sent.
Sheet {
    id: sheet

    required property Session session
    required property ReviewedContact about
    // The record that the question is about, and whose it is.
    property string record
    property string writer

    // It is saved.
    signal asked(string record)

    onShownChanged: asking.look()

    title: qsTr("Ask %1").arg(writer)
    bottomBar: send

    ReviewQuestion {
        id: asking

        session: sheet.session
        subject: sheet.record
        onSaved: {
            const record = sheet.record;
            sheet.opener = null; // the keyboard goes on in the list
            sheet.closeRequested();
            sheet.asked(record);
        }
    }

    AppTextArea {
        id: question

        enabled: !asking.saving
        label: qsTr("What do you want to know?")
        hint: qsTr("It becomes a task of theirs for today. What you write is kept with the person.")
        error: asking.problems.length > 0 ? asking.problems[0].text : ""
        text: asking.note
        onEdited: text => asking.note = text
    }

    AppButton {
        id: send

        kind: "primary"
        keepsWidth: false
        guarded: true
        busy: asking.saving
        text: qsTr("Send question")
        onClicked: asking.send(sheet.about.title, sheet.about.when)
    }
}
