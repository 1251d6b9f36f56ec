// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Who comes out when (interface.md 3.4): a list of days or a month, filtered as one likes.
FocusScope {
    id: page

    required property Session session
    // The day that is open beside it.
    property string openDay
    property string title: qsTr("Releases")

    signal dayOpened(string day)

    function openPage(): void {
        head.focusHeading();
    }

    ReleasesModel {
        id: model

        session: page.session
        narrow: page.width < 7 * (Theme.size.target + Theme.size.gap) + 2 * Theme.space.pageMargin
        onChanged: said.restart()
    }

    // What somebody's choice has come to is said, once it is there.
    Timer {
        id: said

        property string last

        interval: 400
        onTriggered: {
            const sentence = model.emptyText || model.sumText;
            if (last.length > 0 && sentence !== last && page.visible)
                Announcer.announce(page, sentence);
            last = sentence;
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }
    ReleasesHead {
        id: head

        width: parent.width
        focus: true
        title: page.title
        releases: model
        onFilterWanted: filter.shown = true
        onDownPressed: model.calendar ? calendar.enter() : list.enter()
    }
    DayList {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, Theme.size.textWidth + 2 * Theme.space.pageMargin)
        visible: !model.calendar
        clip: true
        releases: model
        openDay: page.openDay
        onDayOpened: day => page.dayOpened(day)
        onGoneUp: head.focusLast()
    }
    CalendarPart {
        id: calendar

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: model.calendar
        releases: model
        openDay: page.openDay
        onDayOpened: day => page.dayOpened(day)
        onGoneUp: head.focusLast()
    }
    FilterSheet {
        id: filter

        releases: model
        onCloseRequested: shown = false
    }
}
