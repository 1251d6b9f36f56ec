// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

// Everything that can be pressed is pressed by mouse, by finger, by key and by a screen reader, has a role
// and a name, and is large enough.
TestCase {
    id: test

    property var made: null

    name: "Press"
    when: windowShown
    width: 400
    height: 640
    visible: true

    function cleanup() {
        if (made)
            made.destroy();
        made = null;
        Theme.touch = false;
        Theme.textScale = 1;
        Theme.scheme = "light";
        spy.clear();
    }

    function make(component: Component): Item {
        made = component.createObject(test, { width: 300 });
        return made;
    }

    function pressables() {
        return [
            { tag: "AppButton", component: button, signalName: "clicked", role: "Button", label: "Save contact" },
            { tag: "IconButton", component: iconButton, signalName: "clicked", role: "Button", label: "Cover" },
            { tag: "ActionTile", component: actionTile, signalName: "clicked", role: "Button", label: "Met at the gate" },
            { tag: "ChoiceTile", component: choiceTile, signalName: "chosen", role: "RadioButton", label: "Own or rented" },
            { tag: "ChoiceTile, several", component: checkTile, signalName: "chosen", role: "CheckBox", label: "Housing" },
            { tag: "Chip", component: chip, signalName: "chosen", role: "CheckBox", label: "Benefits" },
            { tag: "Chip, removable", component: removableChip, signalName: "chosen", role: "Button", label: "My people" },
            { tag: "SwitchRow", component: switchRow, signalName: "toggled", role: "CheckBox", label: "Short names" },
            { tag: "SettingRow", component: settingRow, signalName: "clicked", role: "Button", label: "Text size" },
            { tag: "PersonRow", component: personRow, signalName: "clicked", role: "ListItem", label: "Jamie S." },
            { tag: "TaskRow", component: taskRow, signalName: "clicked", role: "ListItem", label: "Ask about the ID, Jamie S." },
            { tag: "TimelineRow", component: timelineRow, signalName: "clicked", role: "ListItem", label: "Met at the gate" },
            { tag: "SyncChip", component: syncChip, signalName: "clicked", role: "Button", label: "Saved here: 2" }
        ];
    }

    function test_press_data() {
        return pressables();
    }

    function test_press(row) {
        const item = make(row.component);
        wait(30);
        spy.target = null;
        spy.signalName = row.signalName;
        spy.target = item;
        const x = item.width / 2;
        const y = item.height / 2;

        mousePress(item, x, y);
        compare(spy.count, 0, "acts when let go");
        mouseRelease(item, x, y);
        compare(spy.count, 1, "mouse");

        // Leaving first cancels.
        mousePress(item, x, y);
        mouseMove(item, x, item.height + 200);
        mouseRelease(item, x, item.height + 200);
        compare(spy.count, 1, "left");

        const touch = touchEvent(item);
        touch.press(1, item, x, y).commit();
        touch.release(1, item, x, y).commit();
        compare(spy.count, 2, "touch");

        item.forceActiveFocus(Qt.TabFocusReason);
        keyPress(Qt.Key_Space);
        compare(spy.count, 2);
        keyRelease(Qt.Key_Space);
        compare(spy.count, 3, "space");
        keyClick(Qt.Key_Return);
        compare(spy.count, 4, "return");

        verify(Reader.press(item), "offers a press");
        compare(spy.count, 5, "screen reader");
    }

    function test_heard_data() {
        return pressables();
    }

    function test_heard(row) {
        const item = make(row.component);
        compare(Reader.role(item), row.role);
        compare(Reader.name(item), row.label);
        verify(Reader.focusable(item));
        // The words inside are not heard a second time.
        compare(Reader.heard(item).length, 0);
    }

    function test_size_data() {
        return pressables();
    }

    function test_size(row) {
        const item = make(row.component);
        verify(item.implicitHeight >= 32, String(item.implicitHeight));
        Theme.touch = true;
        verify(item.implicitHeight >= 48, String(item.implicitHeight));
        const small = item.implicitHeight;
        Theme.textScale = 2;
        wait(30);
        verify(item.implicitHeight >= small);
        // Nothing sticks out or is cut off, once everything has its place.
        tryVerify(() => misfitIn(item, item) === "", 5000, misfitIn(item, item));
    }

    // What is wrong with a text in it; empty where each has its room.
    function misfitIn(root, item) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible)
                continue;
            if (child instanceof Text && child.text !== "") {
                const box = child.mapToItem(root, 0, 0, child.width, child.height);
                if (box.x < -1 || box.x + box.width > root.width + 1)
                    return child.text + " is too wide";
                if (box.y < -1 || box.y + child.contentHeight > root.height + 1)
                    return child.text + " is too high";
                if (child.truncated)
                    return child.text + " is cut off";
                if (child.contentWidth > child.width + 1)
                    return child.text + " does not fit";
            }
            const within = misfitIn(root, child);
            if (within !== "")
                return within;
        }
        return "";
    }

    // Its words settle at any width and any size of text: no width follows from itself.
    function test_wordsSettle_data() {
        return [
            { tag: "free", component: button },
            { tag: "as wide as its room", component: roomy },
            { tag: "as wide as its room, with an icon", component: withIcon },
            { tag: "in a stack", component: stacked },
            { tag: "in a grid", component: inGrid },
            { tag: "chip", component: roomyChip },
            { tag: "row of a person", component: rowWithDay },
            { tag: "row of a person with a tag", component: personRow },
            { tag: "tag", component: roomyTag }
        ];
    }

    function test_wordsSettle(row) {
        failOnWarning(/Binding loop/);
        Theme.textScale = 2;
        made = row.component.createObject(test, { width: 120 });
        const item = made;
        wait(20);
        for (const scale of [1, 2, 1.5, 1, 2, 1]) {
            Theme.textScale = scale;
            for (const width of [300, 120, 90, 200, 300]) {
                item.width = width;
                wait(1);
            }
            wait(20);
        }
    }

    function textsOf(item) {
        let found = item instanceof Text && item.text !== "" ? [item] : [];
        for (let i = 0; i < item.children.length; ++i)
            found = found.concat(textsOf(item.children[i]));
        return found;
    }

    // On the narrowest phone at the largest text, tick or cross and all.
    function test_chipBreaksNoWord_data() {
        return [
            { tag: "plain", properties: {} },
            { tag: "selected", properties: { selected: true } },
            { tag: "removable", properties: { removable: true } }
        ];
    }

    function test_chipBreaksNoWord(row) {
        Theme.touch = true;
        Theme.textScale = 2;
        made = chip.createObject(test, Object.assign({ width: 288, text: "Accommodation" }, row.properties));
        wait(30);
        compare(textsOf(made)[0].lineCount, 1);
        tryVerify(() => misfitIn(made, made) === "", 5000, misfitIn(made, made));
        made.text = "Attitudes, thinking and behaviour";
        wait(30);
        verify(textsOf(made)[0].lineCount <= 3, String(textsOf(made)[0].lineCount));
        tryVerify(() => misfitIn(made, made) === "", 5000, misfitIn(made, made));
    }

    function test_ringForKeyboardOnly() {
        const item = make(button);
        mouseClick(item);
        verify(item.activeFocus);
        verify(!item.visualFocus);
        test.forceActiveFocus();
        item.forceActiveFocus(Qt.TabFocusReason);
        verify(item.visualFocus);
        wait(30);
        const picture = grabImage(test);
        // The two rings lie outside: inner ring first, then the outer one.
        compare(String(picture.pixel(100, item.height + 1)), String(Theme.color.focusInner));
        compare(String(picture.pixel(100, item.height + 3)), String(Theme.color.focusOuter));
    }

    function test_guard() {
        const item = make(guarded);
        spy.target = item;
        spy.signalName = "clicked";
        mouseClick(item);
        mouseClick(item);
        item.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        Reader.press(item);
        compare(spy.count, 1);
        compare(item.guardTime, 600);
        item.guardTime = 1;
        tryCompare(item, "deaf", false, 1000);
        mouseClick(item);
        compare(spy.count, 2);
    }

    function test_busyKeepsItsWords() {
        const item = make(button);
        item.busy = true;
        spy.target = item;
        spy.signalName = "clicked";
        mouseClick(item);
        Reader.press(item);
        compare(spy.count, 0);
        compare(Reader.name(item), "Save contact");
        compare(Reader.description(item), "Busy");
        verify(Reader.focusable(item));
    }

    function test_anotherThemeIsThereAtOnce() {
        const item = make(button);
        Theme.scheme = "dark";
        compare(String(item.background.color), String(Theme.color.surface));
    }

    function test_choosingIsTheOwners() {
        const item = make(choiceTile);
        mouseClick(item);
        verify(!item.selected);
        verify(Reader.checkable(item));
        verify(!Reader.checked(item));
        item.selected = true;
        verify(Reader.checked(item));

        made.destroy();
        const row = make(switchRow);
        mouseClick(row);
        verify(!row.checked);
        verify(Reader.act(row, "Toggle") || Reader.press(row));
        verify(!row.checked);
    }

    SignalSpy { id: spy }

    Component { id: button; AppButton { text: "Save contact" } }
    Component { id: roomy; Item { AppButton { width: Math.min(implicitWidth, parent.width); text: "Add someone new" } } }
    Component {
        id: withIcon

        Item { AppButton { width: Math.min(implicitWidth, parent.width); text: "Add someone new"; iconName: "plus" } }
    }
    Component {
        id: stacked

        Stack { AppButton { text: "Throw away this draft"; iconName: "clear"; keepsWidth: true } }
    }
    Component {
        id: inGrid

        GridLayout {
            AppButton { Layout.fillWidth: true; Layout.preferredWidth: 100; text: "5 minutes earlier"; iconName: "minus" }
        }
    }
    Component { id: roomyChip; Item { Chip { width: Math.min(implicitWidth, parent.width); text: "Finance, benefit and debt"; selected: true } } }
    Component { id: rowWithDay; PersonRow { name: "Jamie Sampleton"; detail: "1987"; trailing: "out 31 October" } }
    Component { id: roomyTag; Item { Tag { width: Math.min(implicitWidth, parent.width); text: "Waiting to sync"; iconName: "clock" } } }
    Component { id: guarded; AppButton { text: "Save contact"; guarded: true } }
    Component { id: iconButton; IconButton { iconName: "eye"; text: "Cover" } }
    Component { id: actionTile; ActionTile { text: "Met at the gate"; detail: "Now"; iconName: "gate" } }
    Component { id: choiceTile; ChoiceTile { text: "Own or rented" } }
    Component { id: checkTile; ChoiceTile { text: "Housing"; multiple: true } }
    Component { id: chip; Chip { text: "Benefits" } }
    Component { id: removableChip; Chip { text: "My people"; removable: true } }
    Component { id: switchRow; SwitchRow { text: "Short names"; detail: "First name and initial" } }
    Component { id: settingRow; SettingRow { text: "Text size"; value: "100%"; iconName: "eye" } }
    Component { id: personRow; PersonRow { name: "Jamie S."; detail: "1987"; trailing: "out 31 Oct"; tagText: "Friday"; tagKind: "warning" } }
    Component { id: taskRow; TaskRow { title: "Ask about the ID"; name: "Jamie S."; due: "2 days overdue"; overdue: true } }
    Component { id: timelineRow; TimelineRow { title: "Met at the gate"; when: "31 October 2026"; by: "Amara O."; waiting: true } }
    Component { id: syncChip; SyncChip { text: "Saved here: 2"; state: "waiting" } }
}
