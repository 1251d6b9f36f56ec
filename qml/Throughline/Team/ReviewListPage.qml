// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Records that a manager looks at (interface.md 3.13). The keyboard stays in the list: Enter opens a
// record, Ctrl+Enter says that it looks right and opens the next.
FocusScope {
    id: page

    required property Session session
    required property ReviewList review
    // What is open beside the list.
    property string openRecord
    property string title: qsTr("To review")

    signal recordOpened(string record)
    signal backClicked()

    function openPage(): void {
        if (!list.toOpen())
            head.focusHeading();
    }
    function goBack(event: KeyEvent): void {
        // What is open is closed first, by the window.
        event.accepted = page.openRecord.length === 0;
        if (event.accepted)
            page.backClicked();
    }

    Keys.onEscapePressed: event => page.goBack(event)
    Keys.onBackPressed: event => page.goBack(event)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }
    ReviewHead {
        id: head

        width: parent.width
        focus: true
        session: page.session
        title: page.title
        onBackClicked: page.backClicked()
        onDownPressed: list.enter()
    }
    ReviewRecords {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.size.textWidth + 2 * Theme.space.pageMargin)
        clip: true
        review: page.review
        openRecord: page.openRecord
        onRecordOpened: record => page.recordOpened(record)
        onDoneWanted: page.review.looksRight(page.openRecord)
        onGoneUp: head.focusLast()
    }
}
