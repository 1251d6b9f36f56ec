// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models

// The figures of a month (interface.md 3.14): numbers with their counts, what is missing from them,
// pictures, and the way out with what has to be known first.
AppPage {
    id: page

    required property Session session
    // There is a page that says whose records are missing.
    property bool canSeeTeam: false
    // What the card before it goes on with: "export", "report" or "lock"; empty: nothing is asked.
    property string asked
    // The same until what has to be known is there.
    property string asking

    signal teamOpened()
    signal personOpened(string person)

    function ask(what: string): void {
        asking = what;
        month.check();
    }
    title: qsTr("Figures")
    maxContentWidth: 1080

    FiguresModel {
        id: month

        session: page.session
        onChecked: {
            page.asked = page.asking;
            page.asking = "";
        }
        onChanged: said.restart()
    }
    // What has come of it is said once it stands.
    Timer {
        id: said

        property string last

        interval: 400
        onTriggered: {
            const sentence = month.progressText ? "" : month.problem || month.emptyText
                || qsTr("Figures of %1 are there.").arg(month.monthText);
            if (sentence && sentence !== last && page.visible)
                Announcer.announce(page, sentence);
            last = sentence || last;
        }
    }

    MonthHead {
        figures: month
    }
    FiguresFacts {
        figures: month
        canSeeTeam: page.canSeeTeam
        onTeamWanted: page.teamOpened()
    }
    FigureCards {
        visible: month.ready && !month.emptyText
        figures: month
        onListWanted: waiting.look()
    }
    FigureActs {
        visible: month.ready && !month.emptyText && month.takenText.length > 0
        figures: month
        onExportWanted: page.ask("export")
        onReportWanted: page.ask("report")
        onLockWanted: page.ask("lock")
    }
    FigurePictures {
        visible: month.pictures.length > 0 && !month.emptyText
        figures: month
        onSaveWanted: frame => picture.frame = frame
    }
    AllFigures {
        visible: month.ready && !month.emptyText && month.lineCount > 0
        figures: month
    }

    SavePictureSheet {
        id: picture

        figures: month
    }
    WaitingSheet {
        id: waiting

        session: page.session
        figures: month
        onPersonOpened: person => page.personOpened(person)
    }
    Interruption {
        shown: page.asked === "export"
        title: qsTr("Before %1 leaves").arg(month.monthText)
        points: month.checks
        goText: qsTr("Export figures")
        onGo: {
            page.asked = "";
            month.exportTable();
        }
        onBack: page.asked = ""
    }
    MonthReport {
        id: paper

        figures: month
    }
    Interruption {
        shown: page.asked === "report"
        title: qsTr("Before %1 leaves").arg(month.monthText)
        points: month.checks
        goText: qsTr("Save report")
        onGo: {
            page.asked = "";
            paper.save();
        }
        onBack: page.asked = ""
    }
    Interruption {
        shown: page.asked === "lock"
        title: qsTr("Before %1 is locked").arg(month.monthText)
        text: qsTr("Its figures stay as they are now. What comes later is told beside them.")
        points: month.checks
        goText: qsTr("Lock %1").arg(month.monthText)
        onGo: {
            page.asked = "";
            month.lock();
        }
        onBack: page.asked = ""
    }
}
