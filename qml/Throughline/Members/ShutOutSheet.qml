// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Before a device is shut out for good: why, whether it destroys what it holds, and what that means.
Sheet {
    id: sheet

    required property MemberModel member
    // Which device it is about; empty while none is.
    property string device
    property string reason
    property bool wipe: false
    property bool asked: false

    function ask(which: string): void {
        member.clearProblem();
        reason = "";
        wipe = false;
        asked = false;
        device = which;
    }
    function choose(why: string): void {
        reason = why;
        // Somebody else may have it in their hands; who leaves hands theirs back.
        wipe = why !== "left";
    }
    function go(): void {
        asked = true;
        if (reason.length > 0)
            member.shutOut(device, wipe, reason);
    }

    title: qsTr("Shut out this device?")
    shown: device.length > 0
    bottomBar: button
    onCloseRequested: device = ""

    ChoiceGroup {
        label: qsTr("Why")
        columns: 2
        error: sheet.asked && sheet.reason.length === 0 ? qsTr("Select why") : ""
        options: [
            { key: "left", text: qsTr("They leave") },
            { key: "lost", text: qsTr("It is lost") },
            { key: "stolen", text: qsTr("It was stolen") },
            { key: "copied", text: qsTr("It may have been copied") }
        ]
        selectedKey: sheet.reason
        onChosen: key => sheet.choose(key)
    }
    SwitchRow {
        visible: sheet.reason.length > 0
        text: qsTr("Destroy what is on it")
        detail: qsTr("Also what it has not sent yet")
        checked: sheet.wipe
        onToggled: on => sheet.wipe = on
    }
    BodyText {
        visible: sheet.reason.length > 0
        text: sheet.device.length > 0 ? sheet.member.whatShuttingOutMeans(sheet.device, sheet.wipe) : ""
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.member.problem
    }

    AppButton {
        id: button

        kind: "danger"
        keepsWidth: false
        guarded: true
        busy: sheet.member.busy
        text: sheet.wipe ? qsTr("Shut out and destroy") : qsTr("Shut out this device")
        onClicked: sheet.go()
    }
}
