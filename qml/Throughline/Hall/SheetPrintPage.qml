// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Hall
import Throughline.Models
import Throughline.Theme

// The paper sheet as a file to print, before a session where no device is allowed inside.
AppPage {
    id: page

    required property App application
    required property Session session

    readonly property string problem: sheet.problem

    title: qsTr("Print the paper sheet")
    showBack: true
    bottomBar: save
    onProblemChanged: {
        if (problem.length > 0)
            Announcer.announce(page, problem, true);
    }

    HallSheetPrint {
        id: sheet

        session: page.session
        authority: page.application.authority
        onDrawingWanted: drawn => sheet.save(printer.draw(drawn, {
            family: Theme.type.small.family,
            ink: Theme.paper.text,
            softInk: Theme.paper.text2,
            rule: Theme.paper.border
        }))
    }
    SheetPrinter {
        id: printer
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: page.problem
    }
    BodyText {
        text: qsTr("One page of A4 to count on by hand: a line for each contact, letters to circle, and what to do about a concern. Nobody's name is on it, and nothing from this device.")
    }
    OptionFinder {
        id: prison

        label: qsTr("Prison (optional)")
        hint: qsTr("Printed on the sheet with the number of Safer Custody, where it is known.")
        options: sheet.prisons
        text: sheet.prison
        onChosen: key => sheet.choosePrison(key)
    }
    SmallText {
        visible: text.length > 0
        text: sheet.phoneText
    }
    BodyText {
        text: qsTr("After the session the sheet goes to whoever enters it here, and is shredded when it is entered.")
    }

    AppButton {
        id: save

        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: sheet.busy
        iconName: "save"
        text: qsTr("Save the sheet as PDF")
        onClicked: sheet.printSheet()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: page.visible && page.enabled && !sheet.busy
        onActivated: sheet.printSheet()
    }
}
