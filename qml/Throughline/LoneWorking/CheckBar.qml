// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// While this user is out alone: when they are to be back, and one tap to say that they are safe. It
// tells those who look on nothing about where, or with whom.
Rectangle {
    id: bar

    // The check on this user.
    required property LoneCheckModel model
    // Only what is quick.
    property bool brief: false
    // There is a page of the check to go to.
    property bool canOpen: true
    // The check whose page is in sight: that has all of this.
    property string openCheck

    readonly property string problem: bar.model.problem
    readonly property string overdueText: bar.model.overdue ? Phrase.join([bar.model.state, bar.model.left], ", ") : ""
    readonly property real room: width - 2 * Theme.space.pageMargin
    readonly property bool beside: room - acts.wish - Theme.space.m >= 180 * Math.min(1.5, Theme.textScale)

    signal opened(string check)

    onProblemChanged: {
        if (bar.problem.length > 0)
            Announcer.announce(bar, bar.problem, true);
    }
    // It is news once, not with every minute.
    onVisibleChanged: said.overdue = false
    onOverdueTextChanged: {
        if (bar.model.overdue && !said.overdue)
            Announcer.announce(bar, bar.overdueText, true);
        said.overdue = bar.model.overdue;
    }

    visible: bar.model.known && bar.model.record !== bar.openCheck
    height: visible ? content.height + 2 * Theme.space.s : 0
    color: bar.model.overdue ? Theme.color.warningContainer : Theme.color.surface2

    QtObject {
        id: said

        property bool overdue: false
    }

    Item {
        id: content

        x: Theme.space.pageMargin
        y: Theme.space.s
        width: bar.room
        height: bar.beside ? Math.max(words.height, acts.height)
                           : words.height + (acts.visible ? Theme.space.s + acts.height : 0)

        Pressable {
            id: words

            readonly property color ink: bar.model.overdue ? Theme.color.onWarningContainer : Theme.color.text

            x: bar.beside && acts.visible && Theme.thumbLeft ? acts.width + Theme.space.m : 0
            y: bar.beside ? Math.round((content.height - height) / 2) : 0
            width: bar.beside ? content.width - acts.width - Theme.space.m : content.width
            enabled: bar.canOpen
            ringInside: true
            ringRadius: Theme.radius.control
            onClicked: bar.opened(bar.model.record)

            Accessible.name: qsTr("Your check") + ": "
                             + Phrase.join([bar.model.backBy, bar.model.state, bar.model.left], ", ")
            Accessible.description: Phrase.join([bar.model.problem, bar.model.seen], ". ")

            background: Rectangle {
                implicitHeight: Theme.size.target
                color: "transparent"
            }
            contentItem: Stack {
                InnerText {
                    strong: true
                    color: words.ink
                    text: bar.model.out ? bar.model.backBy : bar.model.state
                }
                InnerText {
                    visible: text
                    face: Theme.type.small
                    color: words.ink
                    text: bar.model.left
                }
                InnerText {
                    visible: text
                    face: Theme.type.small
                    color: words.ink
                    text: bar.model.problem
                }
                InnerText {
                    visible: bar.brief && text.length > 0
                    face: Theme.type.small
                    color: words.ink
                    text: bar.model.unsent
                }
                InnerText {
                    visible: !bar.brief && !bar.model.sent
                    face: Theme.type.small
                    color: words.ink
                    text: bar.model.seen
                }
            }
        }
        Row {
            id: acts

            readonly property real wish: visible ? safe.implicitWidth
                                                   + (longer.visible ? spacing + longer.implicitWidth : 0) : 0
            readonly property int count: longer.visible ? 2 : 1

            x: bar.beside && !Theme.thumbLeft ? content.width - width : 0
            y: bar.beside ? Math.round((content.height - height) / 2) : words.height + Theme.space.s
            width: bar.beside ? wish : content.width
            visible: bar.model.canSaySafe
            spacing: Theme.size.gap

            AppButton {
                id: safe

                width: bar.beside ? implicitWidth : (acts.width - (acts.count - 1) * acts.spacing) / acts.count
                guarded: true
                busy: bar.model.busy
                text: qsTr("I am safe")
                onClicked: bar.model.perform("safe")
            }
            AppButton {
                id: longer

                width: bar.beside ? implicitWidth : safe.width
                visible: bar.model.out && !bar.brief
                text: qsTr("Extend")
                onClicked: question.perform("extend")
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    CheckQuestion {
        id: question

        model: bar.model
    }
}
