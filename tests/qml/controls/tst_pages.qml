// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    name: "Pages"
    when: windowShown
    width: 320
    height: 568
    visible: true

    function cleanup() {
        Theme.textScale = 1;
        Theme.touch = false;
        Theme.widthClass = "expanded";
        page.width = Qt.binding(() => test.width);
        sheet.shown = false;
        tryCompare(sheet, "visible", false);
        interruption.shown = false;
        tryCompare(interruption, "visible", false);
    }

    function test_nothingSideways() {
        Theme.touch = true;
        Theme.widthClass = "compact";
        for (const scale of [1, 2]) {
            Theme.textScale = scale;
            wait(30);
            verify(page.contentWidth <= page.width);
            verify(page.columnWidth <= 320 - 2 * 16);
            for (const item of [wordy, field, first, last])
                verify(item.width <= page.columnWidth, item);
        }
        page.width = 1280;
        compare(page.columnWidth, 720);
    }

    function test_headingHasTheFocus() {
        page.openPage();
        verify(page.heading.activeFocus);
        compare(Reader.role(page.heading), "Heading");
        compare(Reader.name(page.heading), "Jamie Smith");
    }

    function test_focusComesIntoSight() {
        wait(30);
        last.forceActiveFocus(Qt.TabFocusReason);
        wait(30);
        const box = last.mapToItem(page, 0, 0);
        const bar = save.mapToItem(page, 0, 0);
        verify(box.y + last.height <= bar.y, box.y + " " + bar.y);
        first.forceActiveFocus(Qt.TabFocusReason);
        verify(first.mapToItem(page, 0, 0).y >= 0);
    }

    // A warning that appears above pushes nothing out of sight that somebody is at; whoever has moved
    // the page themselves is left where they are.
    function test_focusStaysInSight() {
        wait(30);
        last.forceActiveFocus(Qt.TabFocusReason);
        wait(30);
        grown.implicitHeight = 300;
        tryVerify(() => last.mapToItem(page, 0, 0).y > 0
                        && last.mapToItem(page, 0, last.height).y <= save.mapToItem(page, 0, 0).y);
        mouseWheel(page, 160, 300, 0, 1200);
        tryVerify(() => page.contentY < 100);
        wait(600); // it comes to rest
        const at = page.contentY;
        grown.implicitHeight = 500;
        wait(60);
        compare(page.contentY, at);
        grown.implicitHeight = 0;
    }

    // By its bar as by the wheel.
    function test_theBarMovesThePageToo() {
        grown.implicitHeight = 300;
        wait(30);
        first.forceActiveFocus(Qt.TabFocusReason);
        last.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => page.contentY > 100);
        wait(60);
        const before = page.contentY;
        mouseDrag(page, page.width - 5, save.mapToItem(page, 0, 0).y - 40, 0, -200);
        tryVerify(() => page.contentY < before - 50);
        wait(60); // a whole pixel
        const at = page.contentY;
        grown.implicitHeight = 500;
        wait(60);
        fuzzyCompare(page.contentY, at, 1);
        grown.implicitHeight = 0;
    }

    function test_focusComesIntoSightInASheet() {
        sheet.placement = "bottom";
        sheet.shown = true;
        tryCompare(sheet, "opened", true);
        wait(30);
        lowest.forceActiveFocus(Qt.TabFocusReason);
        wait(30);
        const box = lowest.mapToItem(sheet.contentItem, 0, 0);
        verify(box.y >= 0 && box.y + lowest.height <= sheet.contentItem.height, box.y + " of " + sheet.contentItem.height);
    }

    function test_focusComesIntoSightInAnInterruption() {
        Theme.textScale = 2;
        interruption.shown = true;
        tryCompare(interruption, "opened", true);
        wait(30);
        const view = interruption.contentItem;
        verify(view.contentHeight > view.height, "it has to scroll");
        keyClick(Qt.Key_Tab);
        const go = test.Window.activeFocusItem;
        compare(Reader.name(go), "Export figures");
        wait(30);
        const box = go.mapToItem(view, 0, 0);
        verify(box.y >= 0 && box.y + go.height <= view.height, box.y + " of " + view.height);
    }

    function test_back() {
        back.clear();
        page.showBack = true;
        verify(Reader.press(Reader.find(page, "Back")));
        first.forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(back.count, 2);
        keyClick(Qt.Key_Back); // a phone's
        compare(back.count, 3);
        page.showBack = false;
        keyClick(Qt.Key_Back);
        compare(back.count, 3);
    }

    function test_saveStaysInSight() {
        wait(30);
        const box = save.mapToItem(page, 0, 0);
        verify(box.y + save.height <= page.height);
        verify(save.height >= 64);
        verify(Reader.find(page, "Help"), "the buttons beside the heading are there");
    }

    function test_sheet_data() {
        return [{ tag: "bottom" }, { tag: "side" }, { tag: "page" }];
    }

    function test_sheet(row) {
        sheet.placement = row.tag;
        first.forceActiveFocus(Qt.TabFocusReason);
        sheet.shown = true;
        tryCompare(sheet, "opened", true);
        wait(30);
        compare(Reader.role(sheet.contentItem), "Dialog");
        compare(Reader.name(sheet.contentItem), "Filter");
        verify(sheet.contentItem.activeFocus);

        // The keyboard stays in it, either way round.
        for (const key of [Qt.Key_Tab, Qt.Key_Backtab]) {
            for (let i = 0; i < 8; ++i) {
                keyClick(key);
                verify(sheet.contentItem.activeFocus, "left after " + i);
            }
        }

        asked.clear();
        keyClick(Qt.Key_Escape);
        compare(asked.count, 1);
        verify(sheet.opened, "the owner decides");
        verify(Reader.press(Reader.find(sheet.contentItem, "Close")));
        compare(asked.count, 2);
        sheet.shown = false;
        tryCompare(sheet, "visible", false);
        verify(first.activeFocus, "the focus is where it was");
    }

    function test_places_data() {
        return [{ tag: "NavBar", bar: bar }, { tag: "NavRail", bar: rail }, { tag: "NavDrawer", bar: drawer }];
    }

    function test_places(row) {
        const names = Reader.heard(row.bar).filter(one => one.startsWith("PageTab: "));
        compare(names.length, 4);
        const today = Reader.find(row.bar, "Today");
        const tasks = Reader.find(row.bar, "Tasks");
        verify(Reader.selected(today) && Reader.checked(today));
        verify(!Reader.selected(tasks));
        compare(Reader.description(tasks), "3 to look at");
        picked.target = row.bar;
        picked.clear();
        verify(Reader.press(tasks));
        compare(picked.signalArguments[0][0], "tasks");
        verify(!Reader.selected(tasks), "the owner decides");
        log.target = row.bar;
        log.clear();
        verify(Reader.press(Reader.find(row.bar, "Log")));
        compare(log.count, 1);
    }

    function test_tabsBreakNoWord() {
        Theme.textScale = 2;
        const columns = { 1200: 4, 420: 2, 200: 1 };
        for (const width in columns) {
            tabs.width = Number(width);
            compare(tabs.columns, columns[width], width);
        }
    }

    function test_identityWithWhatToDoForSafety() {
        const before = identity.height;
        identity.risks = ["Do not meet alone", "Meet at office only"];
        tryVerify(() => identity.height >= before + 24);
        const first = Reader.find(identity, "Risk: Do not meet alone");
        const second = Reader.find(identity, "Risk: Meet at office only");
        verify(first !== null && second !== null);
        for (const badge of [first, second]) {
            const at = badge.mapToItem(identity, 0, 0);
            verify(at.x + badge.width <= identity.width && at.y + badge.height <= identity.height);
        }
        identity.risks = [];
        tryCompare(identity, "height", before);
    }

    function test_coverAtTheTop() {
        // Where the navigation has it, no page does.
        verify(Reader.find(page, "Cover") === null);
        CoverOffer.offered = true;
        tryVerify(() => Reader.find(page, "Cover") !== null);
        const cover = Reader.find(page, "Cover");
        verify(cover.mapToItem(page, 0, 0).y < Theme.size.control);
        // Nothing stands on it, and the help beside it is there.
        const help = Reader.find(page, "Help");
        tryVerify(() => help.mapToItem(page, help.width, 0).x <= cover.mapToItem(page, 0, 0).x);
        verify(Reader.press(cover));
        compare(coverWanted.count, 1);
        CoverOffer.offered = false;
        tryVerify(() => Reader.find(page, "Cover") === null);
    }

    function test_identity() {
        compare(Reader.name(identity), "Jamie Smith, A1234BC, b. 1987, Exampleton");
    }

    function test_summaryRowSaysWhatItChanges() {
        verify(Reader.find(summary, "Change: Phone number"));
        compare(Reader.name(summary), "Phone number: 07700 900077");
    }

    function test_stackFollowsItsItems() {
        wait(30);
        const before = stack.implicitHeight;
        second.implicitHeight = 50;
        tryCompare(stack, "implicitHeight", before + 30);
        second.visible = false;
        tryCompare(stack, "implicitHeight", before - 20 - 4);
        compare(third.y, 10 + 4);
        compare(third.width, 200);
    }

    SignalSpy {
        id: coverWanted

        target: CoverOffer
        signalName: "wanted"
    }

    AppPage {
        id: page

        width: test.width
        height: test.height
        title: "Jamie Smith"
        actions: [IconButton { iconName: "help"; text: "Help" }]
        bottomBar: AppButton { id: save; text: "Save contact"; kind: "primary"; large: true }

        Item { id: grown; implicitHeight: 0 }
        AppButton { id: first; text: "Log" }
        BodyText { id: wordy; text: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and on and on" }
        AppTextField { id: field; label: "Prison number"; error: "Prison number must be 1 letter, 4 numbers and 2 letters" }
        IdentityBar { id: identity; name: "Jamie Smith"; number: "A1234BC"; born: "b. 1987"; place: "Exampleton" }
        SummaryRow { id: summary; label: "Phone number"; value: "07700 900077"; action: "Change" }
        Item { implicitHeight: 600 }
        AppButton { id: last; text: "The last one" }

        Sheet {
            id: sheet

            title: "Filter"

            AppTextField { label: "Prison" }
            AppButton { text: "Apply" }
            Item { implicitHeight: 600 }
            AppButton { id: lowest; text: "The lowest one" }
        }
        Interruption {
            id: interruption

            title: "Before October 2026 leaves"
            points: ["2 of 9 other devices were not heard of since the month ended.",
                     "Small numbers are hidden: counts below 5 are hidden, others are rounded to 5.",
                     "Not exported from this device before, neither in this form nor in another one."]
            goText: "Export figures"
        }
    }

    // Beside what is looked at: these are only asked.
    Item {
        y: 600

        NavBar { id: bar; width: 320; model: places.list; currentKey: "today"; logText: "Log" }
        NavRail { id: rail; height: 500; model: places.list; currentKey: "today"; logText: "Log" }
        NavDrawer { id: drawer; height: 500; model: places.list; currentKey: "today"; logText: "Log" }

        TabRow {
            id: tabs

            model: [{ key: "overview", text: "Overview" }, { key: "timeline", text: "Timeline" },
                    { key: "needs", text: "Needs and referrals" }, { key: "details", text: "Details" }]
        }
        Stack {
            id: stack

            width: 200
            spacing: 4

            Item { implicitHeight: 10 }
            Item { id: second; implicitHeight: 20 }
            Item { id: third; implicitHeight: 30 }
        }
    }

    QtObject {
        id: places

        readonly property var list: [
            { key: "today", text: "Today", iconName: "today" },
            { key: "people", text: "People", iconName: "people" },
            { key: "tasks", text: "Tasks", iconName: "tasks", badge: 3 },
            { key: "more", text: "More", iconName: "more" }
        ]
    }

    SignalSpy { id: back; target: page; signalName: "backClicked" }
    SignalSpy { id: asked; target: sheet; signalName: "closeRequested" }
    SignalSpy { id: picked; signalName: "picked" }
    SignalSpy { id: log; signalName: "logClicked" }
}
