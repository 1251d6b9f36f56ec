// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What has become of something: one tap, and it is saved; what asks for more leads to a form.
Sheet {
    id: sheet

    required property Session session
    // "KIND/ID"; empty while nothing is asked.
    property string record
    // RecordForm's subject to change what it says; empty where there is no such form.
    property string form

    readonly property string problem: steps.problem

    signal formOpened(string subject)

    function ask(record: string, form: string): void {
        sheet.form = form;
        sheet.record = record;
    }
    // The form has the focus from here on, not what opened the sheet.
    function leave(subject: string): void {
        sheet.opener = null;
        sheet.record = "";
        sheet.formOpened(subject);
    }

    title: qsTr("What has become of it?")
    shown: record.length > 0
    onCloseRequested: record = ""
    onProblemChanged: {
        if (sheet.problem.length > 0)
            Announcer.announce(sheet.contentItem, sheet.problem, true);
    }

    RecordMoves {
        id: steps

        session: sheet.session
        record: sheet.record
        onFinished: sheet.record = ""
        onFormWanted: subject => sheet.leave(subject)
    }
    StableOptions {
        id: options

        from: steps.moves
    }

    BodyText {
        visible: steps.stateText.length > 0
        text: qsTr("Now: %1").arg(steps.stateText)
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: steps.problem
    }
    Stack {
        spacing: Theme.size.gap

        Repeater {
            model: options.options
            // qmllint disable unqualified
            delegate: ActionTile {
                required property var modelData

                text: modelData.text
                detail: modelData.detail || ""
                onClicked: {
                    if (sheet.record.length > 0)
                        steps.perform(modelData.key);
                }
            }
            // qmllint enable unqualified
        }
        ActionTile {
            visible: sheet.form.length > 0
            iconName: "pencil"
            text: qsTr("Change what it says")
            onClicked: sheet.leave(sheet.form)
        }
    }
    SmallText {
        visible: steps.ready && steps.moves.length === 0
        text: qsTr("It has come to its end.")
    }
}
