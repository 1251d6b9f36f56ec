// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    property string answer

    name: "Choices"
    when: windowShown
    width: 500
    height: 500
    visible: true

    function init() {
        answer = "";
        group.multiple = false;
        group.selectedKeys = [];
        group.current = 0;
        spy.clear();
        picked.clear();
        wait(30);
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    function test_nothingIsSelectedBeforehand() {
        for (let i = 0; i < 4; ++i) {
            verify(!group.tileAt(i).selected);
            verify(!Reader.checked(group.tileAt(i)));
        }
        compare(Reader.role(group), "Grouping");
        compare(Reader.name(group), "Where tonight?");
    }

    function test_oneStopForTab() {
        before.forceActiveFocus();
        keyClick(Qt.Key_Tab);
        verify(group.tileAt(0).activeFocus);
        keyClick(Qt.Key_Tab);
        verify(after.activeFocus);
        keyClick(Qt.Key_Backtab);
        verify(group.tileAt(0).activeFocus);
    }

    function test_tabComesToTheAnswer() {
        answer = "c";
        before.forceActiveFocus();
        keyClick(Qt.Key_Tab);
        verify(group.tileAt(2).activeFocus);
    }

    function test_arrowsMoveAndChooseNothing() {
        group.tileAt(0).forceActiveFocus();
        compare(group.columnsNow, 2);
        keyClick(Qt.Key_Right);
        verify(group.tileAt(1).activeFocus);
        verify(group.tileAt(1).visualFocus);
        keyClick(Qt.Key_Down);
        verify(group.tileAt(3).activeFocus);
        keyClick(Qt.Key_Down);
        verify(group.tileAt(3).activeFocus);
        keyClick(Qt.Key_Home);
        verify(group.tileAt(0).activeFocus);
        compare(spy.count, 0);
        keyClick(Qt.Key_Space);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "a");
    }

    function test_figuresChoose() {
        group.tileAt(0).forceActiveFocus();
        keyClick(Qt.Key_3);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "c");
        verify(group.tileAt(2).activeFocus);
        keyClick(Qt.Key_9);
        keyClick(Qt.Key_0);
        compare(spy.count, 1, "there are four");
        // Outside of the group a figure is a figure.
        before.forceActiveFocus();
        keyClick(Qt.Key_2);
        compare(spy.count, 1);
    }

    function test_ownerDecides() {
        mouseClick(group.tileAt(1));
        compare(spy.count, 1);
        verify(!group.tileAt(1).selected);
        answer = "b";
        verify(group.tileAt(1).selected);
        verify(Reader.checked(group.tileAt(1)));
        compare(Reader.role(group.tileAt(1)), "RadioButton");
    }

    function test_several() {
        group.multiple = true;
        group.selectedKeys = ["a", "d"];
        verify(group.tileAt(0).selected && group.tileAt(3).selected && !group.tileAt(1).selected);
        compare(Reader.role(group.tileAt(0)), "CheckBox");
    }

    // What a question offers changes while its page is in the background, and the page then gets
    // another width.
    function test_otherAnswersWhileNobodyLooks() {
        holder.visible = false;
        changing.options = [{ key: "x", text: "Only this" }, { key: "y", text: "Or that" },
                            { key: "z", text: "Or, if it has to be, a third answer that takes several lines" }];
        wait(30);
        holder.visible = true;
        for (const width of [200, 480, 300]) {
            changing.width = width;
            wait(30);
            for (let i = 0; i < 3; ++i) {
                verify(changing.tileAt(i).height >= changing.tileAt(i).implicitHeight);
                if (i % changing.columnsNow > 0)
                    compare(changing.tileAt(i).height, changing.tileAt(i - 1).height);
            }
        }
    }

    function test_anAnswerThatActs() {
        const tile = Reader.find(acting, "An hour");
        compare(Reader.role(tile), "Button");
        compare(Reader.description(tile), "Back by 4:10pm");
        compare(Reader.description(Reader.find(acting, "30 minutes")), "");
        verify(Reader.press(tile));
        compare(picked.count, 1);
        compare(picked.signalArguments[0][0], "60");
    }

    function test_oneColumnForLargeText() {
        compare(group.columnsNow, 2);
        Theme.textScale = 1.5;
        compare(group.columnsNow, 1);
    }

    Column {
        anchors.fill: parent

        AppButton { id: before; text: "Before" }

        ChoiceGroup {
            id: group

            width: parent.width
            label: "Where tonight?"
            columns: 2
            selectedKey: test.answer
            options: [
                { key: "a", text: "Own or rented" }, { key: "b", text: "Family or friends" },
                { key: "c", text: "Supported housing" }, { key: "d", text: "Not known yet" }
            ]
        }

        AppButton { id: after; text: "After" }

        Item {
            id: holder

            width: 480
            height: changing.height

            ChoiceGroup {
                id: changing

                width: parent.width
                label: "And tomorrow?"
                columns: 2
                options: [{ key: "a", text: "The same" }, { key: "b", text: "Not known yet" }]
            }
        }

        AnswerTiles {
            id: acting

            width: parent.width
            answers: [{ key: "30", text: "30 minutes" }, { key: "60", text: "An hour", detail: "Back by 4:10pm" }]
        }
    }

    SignalSpy { id: spy; target: group; signalName: "chosen" }
    SignalSpy { id: picked; target: acting; signalName: "picked" }
}
