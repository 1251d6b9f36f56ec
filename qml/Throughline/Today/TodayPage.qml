// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What must happen this morning, and one tap to log it (interface.md 3.2).
AppPage {
    id: page

    required property Session session
    // The check on this user: whoever is out is offered no other.
    required property LoneCheckModel ownCheck
    // Whom this user looks out for, as the Shell lists them; none for now.
    property Component outAlone: null

    signal personOpened(string person)
    signal formOpened(string form, string subject)
    signal syncOpened()
    signal findOpened()
    signal tasksOpened()
    signal releasesOpened()

    readonly property bool offersCheck: ownCheck.ready && !ownCheck.out
    // Where it would push the heading aside, the chip goes below.
    readonly property real coverRoom: CoverOffer.offered ? eye.width + Theme.size.gap : 0
    readonly property bool chipInHeader: heading.implicitWidth + chipText.advanceWidth + eye.width + coverRoom
                                         + 2 * Theme.space.pageMargin + 5 * Theme.space.l <= width

    title: qsTr("Today")
    actions: [
        Item {
            id: above

            width: page.chipInHeader ? chip.implicitWidth : 0
            height: page.chipInHeader ? chip.implicitHeight : 0
        },
        IconButton {
            id: eye

            iconName: "eye"
            bordered: page.session.fullNames
            text: page.session.fullNames ? qsTr("Shorten names") : qsTr("Show full names for a minute")
            onClicked: page.session.toggleFullNames()
        }
    ]

    TodayModel {
        id: today

        session: page.session
    }

    // Whoever comes out next may be left with the organisation.
    MissingPeople {
        id: whoIsMissing

        session: page.session
    }

    TextMetrics {
        id: chipText

        font: Theme.type.small.font
        text: page.session.sync.chipText
    }

    OverdueCount {
        id: overdue

        session: page.session
    }

    Item {
        id: below

        visible: !page.chipInHeader
        implicitHeight: visible ? chip.height : 0

        SyncChip {
            id: chip

            parent: page.chipInHeader ? above : below
            width: Math.min(implicitWidth, page.columnWidth)
            text: page.session.sync.chipText
            state: page.session.sync.chipState
            onClicked: page.syncOpened()
        }
    }
    Stack {
        BodyText {
            text: today.dateText
        }
        SmallText {
            visible: today.ageText.length > 0
            color: Theme.color.warning
            text: today.ageText
        }
    }
    Alert {
        visible: today.problem.length > 0
        kind: "error"
        text: today.problem
    }
    Loader {
        visible: page.outAlone !== null
        sourceComponent: page.outAlone
    }
    DraftList {
        visible: today.draftCount > 0
        model: today.drafts
        onFormOpened: (form, subject) => page.formOpened(form, subject)
    }
    ReleaseList {
        visible: today.ready
        title: qsTr("Releases today")
        model: today.releases
        count: today.releaseCount
        emptyText: today.emptyText
        offersCheck: page.offersCheck
        onPersonOpened: person => page.personOpened(person)
        onFormOpened: (form, subject) => page.formOpened(form, subject)
        onFindOpened: page.findOpened()
        onReleasesOpened: page.releasesOpened()
    }
    SmallText {
        visible: today.ready && today.releaseCount === 0 && text.length > 0
        color: Theme.color.warning
        text: whoIsMissing.text
    }
    AppointmentList {
        visible: today.appointmentCount > 0
        today: today
        onPersonOpened: person => page.personOpened(person)
        onFormOpened: (form, subject) => page.formOpened(form, subject)
    }
    ActionTile {
        visible: page.offersCheck
        iconName: "clock"
        text: qsTr("Start a check")
        detail: qsTr("When you go somewhere alone")
        onClicked: page.formOpened("check", "new")
    }
    ActionTile {
        visible: overdue.count > 0
        iconName: "tasks"
        text: qsTr("Tasks overdue (%1)").arg(overdue.count)
        onClicked: page.tasksOpened()
    }
    ReleaseList {
        visible: today.tomorrowCount > 0
        title: today.tomorrowText
        model: today.tomorrow
        count: today.tomorrowCount
        upcoming: true
        onPersonOpened: person => page.personOpened(person)
        onFormOpened: (form, subject) => page.formOpened(form, subject)
    }
}
