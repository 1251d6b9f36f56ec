// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtTest
import Throughline.Controls

TestCase {
    id: test

    // A header that is as high as this.
    property real headerHeight: 40

    name: "Lists"
    when: windowShown
    width: 320
    height: 568
    visible: true

    function made(): LongList {
        headerHeight = 40;
        const list = createTemporaryObject(lists, test);
        verify(list);
        tryCompare(list, "contentY", -40);
        return list;
    }

    function test_standsAtItsTopUntilItIsMoved() {
        const list = made();
        headerHeight = 200;
        tryCompare(list, "contentY", -200);
        verify(!list.moved);
    }

    function test_aFlickMovesIt() {
        const list = made();
        list.flick(0, -1500);
        tryVerify(() => list.moved && list.contentY > 0);
        list.toTop();
        verify(!list.moved);
        tryVerify(() => list.atYBeginning);
    }

    function test_aDragOfItsBarMovesIt() {
        const list = made();
        const bar = list.bar;
        mousePress(bar, bar.width / 2, 10);
        mouseMove(bar, bar.width / 2, bar.height / 2);
        mouseRelease(bar, bar.width / 2, bar.height / 2);
        verify(list.moved);
        verify(list.contentY > 10000, list.contentY);
        // Rows over there are of another height: it stays where it was put.
        wait(100);
        verify(list.contentY > 10000, list.contentY);
    }

    function test_aRowIsBroughtIntoSight() {
        const list = made();
        compare(list.reveal(-1), null);
        compare(list.reveal(1000), null);
        const row = list.reveal(900);
        verify(row);
        const y = row.mapToItem(list, 0, 0).y;
        verify(y >= 0 && y + row.height <= list.height, y);
        verify(list.moved);
    }

    Component {
        id: lists

        LongList {
            readonly property Item bar: ScrollBar.vertical

            anchors.fill: parent
            model: 1000
            header: Item {
                width: 320
                height: test.headerHeight
            }
            delegate: Item {
                required property int index

                width: 320
                height: index % 2 === 0 ? 50 : 90
            }
        }
    }
}
