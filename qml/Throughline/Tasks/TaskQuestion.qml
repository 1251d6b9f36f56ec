// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// What has to be said before a task is done, put off or dropped: one tap, and it is saved. Only why
// somebody declines is written in words.
Sheet {
    id: sheet

    required property TaskModel task
    // What is to be done with the answer; empty while nothing is asked.
    property string act
    readonly property bool written: act === "decline"

    signal answered(string act, string answer)

    // What was asked last stays to be read while the sheet goes.
    onActChanged: {
        if (act.length === 0)
            return;
        title = task.questionOf(act);
        tiles.answers = task.answersOf(act);
        why.text = "";
    }

    shown: act.length > 0
    bottomBar: written ? send : null
    onCloseRequested: act = ""

    AnswerTiles {
        id: tiles

        visible: !sheet.written
        onPicked: key => {
            if (sheet.act.length > 0 && !sheet.task.busy)
                sheet.answered(sheet.act, key);
        }
    }
    AppTextArea {
        id: why

        visible: sheet.written
        label: qsTr("Reason")
        hint: qsTr("Whoever offered it reads this.")
        error: sheet.written ? sheet.task.problem : ""
        onEdited: text => why.text = text
    }

    AppButton {
        id: send

        visible: sheet.written
        kind: "primary"
        keepsWidth: false
        guarded: true
        busy: sheet.task.busy
        text: qsTr("Decline")
        onClicked: sheet.answered(sheet.act, why.typed)
    }
}
