// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// Before somebody becomes an administrator, or is none any more: what that means.
Sheet {
    id: sheet

    required property MemberModel member
    property bool makes: true

    function ask(): void {
        member.clearProblem();
        makes = !member.admin;
        shown = true;
    }

    title: sheet.makes ? qsTr("Make %1 an administrator?").arg(sheet.member.name)
                       : qsTr("End %1 being an administrator?").arg(sheet.member.name)
    bottomBar: button
    onCloseRequested: shown = false

    BodyText {
        text: sheet.makes
            ? qsTr("An administrator sees everything in the organisation, lets others in, shuts them out, and orders records to be destroyed.")
            : qsTr("What they may do afterwards is what their teams give them. The keys that only administrators have are replaced.")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: sheet.member.problem
    }

    AppButton {
        id: button

        kind: sheet.makes ? "primary" : "danger"
        keepsWidth: false
        guarded: true
        busy: sheet.member.busy
        text: sheet.makes ? qsTr("Make an administrator") : qsTr("End being an administrator")
        onClicked: sheet.member.setAdmin(sheet.makes)
    }
}
