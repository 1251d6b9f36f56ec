// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One record to look at: why, all that it says, and the three things to do about it (interface.md 3.13).
// The first two lead to the next; a change stays here, and offers it.
AppPage {
    id: page

    required property Session session
    required property ReviewList review
    required property string record

    readonly property string problem: about.problem || review.actProblem
    // At the thumb on a phone; beside a pointer, and where large text needs the room, on the page.
    readonly property string shownRecord: about.open ? record : ""
    readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3
                                    && (about.open || !about.ready)

    signal personOpened(string person)
    signal changeWanted(string record)
    signal recordOpened(string record)

    function looksRight(): void {
        page.review.looksRight(page.record);
    }
    function endOn(event: KeyEvent): void {
        event.accepted = about.open && (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted && !event.isAutoRepeat && page.review.seen === page.record)
            page.looksRight();
    }

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }
    onRecordChanged: page.review.forgetActProblem()
    // A key that is pressed twice is no look at the next one.
    onShownRecordChanged: {
        page.review.seen = "";
        eyes.stop();
        if (page.shownRecord.length > 0)
            eyes.start();
    }
    Component.onCompleted: page.review.seen = ""

    Keys.onReturnPressed: event => page.endOn(event)
    Keys.onEnterPressed: event => page.endOn(event)

    // It becomes the window's, which others see in lists of windows: nothing about anybody.
    title: qsTr("Record to review")
    bottomBar: atThumb ? thumbButton : null

    Timer {
        id: eyes

        interval: thumbButton.guardTime
        onTriggered: page.review.seen = page.shownRecord
    }
    ReviewedContact {
        id: about

        session: page.session
        record: page.record
    }

    EmptyState {
        // The one that follows, or none.
        readonly property string next: page.review.count > 0 ? page.review.next(page.record) : ""

        visible: about.ready && !about.open && about.problem.length === 0
        text: qsTr("This has been seen to.")
        actionText: next.length > 0 ? qsTr("Review next") : qsTr("Back to the list")
        onActionClicked: {
            if (next.length > 0)
                page.recordOpened(next);
            else
                page.backClicked();
        }
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: page.problem
    }
    Card {
        visible: about.open
        spacing: Theme.space.s

        SectionHeading {
            text: about.name
        }
        BodyText {
            strong: true
            text: about.title
        }
        BodyText {
            text: about.writtenText
        }
        Repeater {
            model: about.reasons
            // qmllint disable unqualified
            delegate: Tag {
                required property string modelData

                // A long one has as many lines as it wants.
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                kind: "info"
                text: modelData
            }
            // qmllint enable unqualified
        }
    }
    SummaryList {
        visible: about.open

        Repeater {
            model: about.fields
            // qmllint disable unqualified
            delegate: SummaryRow {
                required property var modelData

                label: modelData.label
                value: modelData.value
            }
            // qmllint enable unqualified
        }
    }
    Stack {
        visible: about.open
        spacing: Theme.size.gap

        AppButton {
            visible: !page.atThumb
            kind: "primary"
            iconName: "check"
            guarded: true
            busy: page.review.busy
            text: qsTr("Looks right")
            onClicked: page.looksRight()
        }
        AppButton {
            iconName: "message"
            text: qsTr("Ask %1").arg(about.by)
            onClicked: ask.shown = true
        }
        AppButton {
            iconName: "pencil"
            text: qsTr("Change")
            onClicked: page.changeWanted(page.record)
        }
        AppButton {
            iconName: "person"
            text: qsTr("Open %1").arg(about.name)
            onClicked: page.personOpened(about.person)
        }
    }

    AppButton {
        id: thumbButton

        visible: page.atThumb
        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: page.review.busy || !about.open
        iconName: "check"
        text: qsTr("Looks right")
        onClicked: page.looksRight()
    }
    AskSheet {
        id: ask

        session: page.session
        about: about
        record: page.record
        writer: about.by
        onAsked: record => page.review.goOn(record)
        onCloseRequested: shown = false
    }
}
