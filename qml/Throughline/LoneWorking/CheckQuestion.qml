// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// What has to be said before a check is extended, the alarm raised, or it is resolved.
Sheet {
    id: sheet

    required property LoneCheckModel model
    // What is to be done with the answer; empty while nothing is asked.
    property string act
    // What is on the sheet stays to be read while it goes.
    property string shownAct
    readonly property bool written: shownAct === "resolve"
    readonly property bool isAlarm: shownAct === "alarm"

    // Asks first where there is something to ask.
    function perform(key: string): void {
        if (model.questionOf(key).length > 0)
            act = key;
        else
            model.perform(key);
    }
    function send(): void {
        if (act.length > 0)
            model.perform(act, written ? what.typed : "");
    }

    onActChanged: {
        if (act.length === 0)
            return;
        shownAct = act;
        title = model.questionOf(act);
        tiles.answers = model.answersOf(act);
    }

    shown: act.length > 0
    bottomBar: written || isAlarm ? go : null
    onCloseRequested: act = ""

    AnswerTiles {
        id: tiles

        visible: !sheet.written && !sheet.isAlarm
        onPicked: key => {
            if (sheet.act.length > 0 && !sheet.model.busy)
                sheet.model.perform(sheet.act, key);
        }
    }
    BodyText {
        visible: sheet.isAlarm
        text: qsTr("In danger, ring 999 first: without signal nobody hears the alarm.")
    }
    BodyText {
        visible: sheet.isAlarm
        text: qsTr("Your buddy and the managers see it when this device and theirs have synced. A manager ends it.")
    }
    AppTextArea {
        id: what

        visible: sheet.written
        enabled: sheet.model.endingReady
        label: qsTr("What happened")
        hint: qsTr("Like: rang back at 4pm, all well. Your team reads this.")
        text: sheet.model.ending
        onEdited: text => sheet.model.ending = text
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.model.problem
    }

    AppButton {
        id: go

        visible: sheet.written || sheet.isAlarm
        kind: "primary"
        keepsWidth: false
        guarded: true
        busy: sheet.model.busy
        text: sheet.isAlarm ? qsTr("Raise the alarm now") : qsTr("Save how it ended")
        onClicked: sheet.send()
    }
    Connections {
        function onPerformed(act: string): void {
            if (act === sheet.act)
                sheet.act = "";
        }

        target: sheet.model
    }
}
