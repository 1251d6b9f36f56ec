// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A paper sheet, entered after the session: its top once, then line by line. Everything is a draft
// until it is saved.
AppPage {
    id: page

    required property App application
    required property Session session

    readonly property var problems: sheet.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")
    readonly property bool atLines: sheet.atLines

    // Saved, or thrown away.
    signal finished()
    signal concernWanted()

    // What would be typed while it is saved would be on no sheet.
    enabled: !sheet.saving
    title: qsTr("Enter a paper sheet")
    showBack: true
    maxContentWidth: atLines ? 1080 : Theme.size.textWidth
    bottomBar: !sheet.ready ? null : atLines ? bar : go
    onProblemTextChanged: soon.restart()
    onAtLinesChanged: {
        page.contentY = 0;
        later.restart();
    }

    HallSheetForm {
        id: sheet

        session: page.session
        authority: page.application.authority
        subject: "new"
        onSaved: page.finished()
        onDiscarded: page.finished()
        onKept: Announcer.announce(page, Phrase.join([qsTr("Kept. %1").arg(sheet.lastText), sheet.totals], ". "), false)
    }

    ErrorSummary {
        id: summary

        // What is wrong with a line stands beside it.
        errors: page.atLines ? [] : sheet.problems
        onErrorClicked: field => head.focusField(field)
    }
    Alert {
        // Nothing of the line: the device itself.
        visible: page.atLines && text.length > 0
        kind: "error"
        text: page.problems.filter(one => one.field === "").map(one => one.text).join("\n")
    }
    SheetTop {
        id: head

        visible: sheet.ready && !page.atLines
        sheet: sheet
    }
    Stack {
        visible: page.atLines
        spacing: Theme.space.xs

        SmallText {
            text: sheet.topText
        }
        AppButton {
            kind: "quiet"
            iconName: "pencil"
            text: qsTr("Change the top of the sheet")
            onClicked: sheet.changeTop()
        }
        SectionHeading {
            text: sheet.totals
        }
    }
    Alert {
        visible: page.atLines && text.length > 0
        kind: "warning"
        text: sheet.concernText
        actionText: qsTr("Write the concern down")
        onActionClicked: page.concernWanted()
    }
    Item {
        id: panes

        readonly property real growth: Math.min(1.5, Theme.textScale)
        readonly property bool beside: width >= 720 * growth
        readonly property real gap: beside ? Theme.space.xl : Theme.space.l

        visible: page.atLines
        implicitHeight: beside ? Math.max(entry.height, kept.height) : kept.y + kept.height

        SheetLineEntry {
            id: entry

            width: panes.beside ? Math.round((panes.width - panes.gap) * 0.56) : panes.width
            sheet: sheet
        }
        SheetKeptLines {
            id: kept

            x: panes.beside ? entry.width + panes.gap : 0
            y: panes.beside ? 0 : entry.height + panes.gap
            width: panes.width - x
            sheet: sheet
            onLineOpened: {
                page.contentY = 0;
                entry.takeFocus();
            }
        }
    }
    AppButton {
        visible: sheet.ready && sheet.hasAnswers && (sheet.count > 0 || sheet.line.length > 0)
        kind: "quiet"
        iconName: "clear"
        text: qsTr("Throw this sheet away")
        onClicked: sheet.discard()
    }

    AppButton {
        id: go

        visible: !page.atLines
        kind: "primary"
        large: true
        keepsWidth: false
        text: qsTr("Go on to the lines")
        onClicked: sheet.goToLines()
    }
    AppButton {
        id: bar

        visible: page.atLines
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: sheet.saving
        iconName: "save"
        text: qsTr("Save this sheet")
        description: sheet.totals
        onClicked: sheet.save()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: page.visible && page.enabled && sheet.ready
        onActivated: {
            if (page.atLines)
                sheet.save();
            else
                sheet.goToLines();
        }
    }
    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            if (page.problems.length === 0)
                return;
            if (page.atLines)
                Announcer.announce(page, page.problemText, true);
            else
                summary.takeFocus();
        }
    }
    // When the part that comes next is shown.
    Timer {
        id: later

        interval: 0
        onTriggered: {
            // The keyboard of a phone would cover the tiles.
            if (page.atLines && !Theme.touch)
                entry.takeFocus();
            else
                page.openPage();
        }
    }
}
