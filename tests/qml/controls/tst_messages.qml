// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    name: "Messages"
    when: windowShown
    width: 400
    height: 600
    visible: true

    function cleanup() {
        bar.shown = false;
        bar.duration = 10000;
        Theme.textScale = 1;
        Theme.touch = false;
        Theme.leftHand = false;
        summary.errors = [];
        mouseMove(test, 390, 590);
        expired.clear();
        undone.clear();
    }

    function test_undoBar() {
        const said = Announcer.count;
        compare(bar.duration, 10000);
        bar.duration = 200;
        bar.shown = true;
        compare(Announcer.count, said + 1);
        compare(Announcer.lastText, "Saved on this device.");
        verify(!Announcer.lastAssertive);
        compare(Reader.role(bar), "AlertMessage");
        verify(Reader.press(Reader.find(bar, "Undo")));
        compare(undone.count, 1);
        tryCompare(expired, "count", 1, 2000);
    }

    function test_undoBarAtTheThumb() {
        bar.shown = true;
        Theme.touch = true;
        const undo = Reader.find(bar, "Undo");
        const at = () => undo.mapToItem(bar, undo.width / 2, 0).x;
        verify(at() > bar.width / 2);
        Theme.leftHand = true;
        verify(at() < bar.width / 2);
        Theme.textScale = 2; // below the words
        verify(undo.mapToItem(bar, 0, 0).x >= 0);
        verify(undo.mapToItem(bar, undo.width, 0).x <= bar.width);
        bar.shown = false;
    }

    function test_undoBarWaitsForWhoIsOnIt() {
        bar.duration = 150;
        bar.shown = true;
        Reader.find(bar, "Undo").forceActiveFocus(Qt.TabFocusReason);
        verify(bar.paused);
        wait(250);
        compare(expired.count, 0);
        before.forceActiveFocus();
        verify(!bar.paused);
        wait(30);
        mouseMove(bar, 20, bar.height / 2);
        tryCompare(bar, "paused", true);
        wait(250);
        compare(expired.count, 0);
        mouseMove(test, 390, 590);
        tryCompare(expired, "count", 1, 2000);
    }

    function test_undoBarWithoutUndoIsDismissed() {
        bar.shown = true;
        bar.possible = false;
        undone.clear();
        compare(Reader.find(bar, "Undo"), null);
        const ok = Reader.find(bar, "OK");
        compare(ok.iconName, "");
        verify(Reader.press(ok));
        compare(read.count, 1);
        compare(undone.count, 0);
        bar.possible = true;
        compare(Reader.find(bar, "Undo").iconName, "undo");
        verify(Reader.press(Reader.find(bar, "Undo")));
        compare(undone.count, 1);
        compare(read.count, 1);
        bar.shown = false;
    }

    function test_errorSummary() {
        verify(!summary.visible);
        summary.errors = [{ field: "kind", text: "Select what happened" }, { field: "date", text: "Enter the date" }];
        verify(summary.visible);
        const said = Announcer.count;
        summary.takeFocus();
        verify(summary.activeFocus);
        compare(Announcer.count, said + 1);
        verify(Announcer.lastAssertive);
        const heard = Reader.heard(test);
        verify(heard.indexOf("AlertMessage: There is a problem. Select what happened. Enter the date") >= 0, heard);
        clicked.clear();
        verify(Reader.press(Reader.find(summary, "Enter the date")));
        compare(clicked.signalArguments[0][0], "date");
    }

    function test_interruption() {
        compare(Reader.role(card), "Dialog");
        compare(Reader.name(card), "Delete this draft?");
        go.clear();
        back.clear();
        Reader.press(Reader.find(card, "Delete draft"));
        compare(go.count, 1);
        Reader.find(card, "Keep it").forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(back.count, 1);
    }

    function test_syncChipSaysLittle() {
        chip.sayEvery = 200;
        const said = Announcer.count;
        chip.text = "Saved here: 1";
        compare(Announcer.count, said + 1);
        chip.text = "Saved here: 2";
        chip.text = "Saved here: 3";
        compare(Announcer.count, said + 1);
        tryCompare(Announcer, "count", said + 2, 2000);
        compare(Announcer.lastText, "Saved here: 3");
        wait(250);
        compare(Announcer.count, said + 2);
    }

    function test_statusIsWords() {
        compare(Reader.role(tag), "StaticText");
        compare(Reader.name(tag), "Waiting to sync");
        verify(!tag.activeFocusOnTab);
        compare(Reader.name(risk), "Risk: Do not meet alone");
        verify(!count.visible);
        count.count = 3;
        verify(count.visible);
    }

    function test_aRiskInLargerLettersGoesInNoCircle() {
        failOnWarning(/Binding loop/);
        for (const scale of [2, 1.5, 1]) {
            Theme.textScale = scale;
            wait(30);
            compare(risk.width, risk.implicitWidth);
        }
    }

    function test_alert() {
        compare(Reader.role(alert), "AlertMessage");
        compare(Reader.name(alert), "Low on space");
        verify(Reader.find(alert, "Sync now"));
    }

    function test_cover() {
        cover.shown = true;
        verify(cover.activeFocus);
        compare(Reader.name(cover), "8:34am");
        cover.text = "It locks in a moment.";
        compare(Reader.name(cover), "8:34am. It locks in a moment.");
        cover.text = "";
        dismissed.clear();
        mouseClick(cover);
        keyClick(Qt.Key_A);
        Reader.press(cover);
        compare(dismissed.count, 3);
        cover.shown = false;
    }

    Stack {
        width: 380

        AppButton { id: before; text: "Before" }
        UndoBar { id: bar; text: "Saved on this device." }
        ErrorSummary { id: summary }
        InterruptionCard { id: card; title: "Delete this draft?"; goText: "Delete draft"; backText: "Keep it"; destructive: true }
        SyncChip { id: chip; text: "Up to date"; state: "upToDate" }
        Tag { id: tag; text: "Waiting to sync"; kind: "waiting" }
        RiskBadge { id: risk; text: "Do not meet alone" }
        CountBadge { id: count }
        Alert { id: alert; kind: "warning"; title: "Low on space"; actionText: "Sync now" }
    }

    Cover { id: cover; clockText: "8:34am" }

    SignalSpy { id: expired; target: bar; signalName: "expired" }
    SignalSpy { id: undone; target: bar; signalName: "undo" }
    SignalSpy { id: read; target: bar; signalName: "dismissed" }
    SignalSpy { id: clicked; target: summary; signalName: "errorClicked" }
    SignalSpy { id: go; target: card; signalName: "go" }
    SignalSpy { id: back; target: card; signalName: "back" }
    SignalSpy { id: dismissed; target: cover; signalName: "dismissed" }
}
