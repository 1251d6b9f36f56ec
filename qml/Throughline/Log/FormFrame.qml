// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// What the forms of this folder have in common: whom it is about on top, the questions in a column that
// scrolls, Save at the thumb. Esc and Back put the form away, and its draft stays.
FocusScope {
    id: frame

    property string title
    property string name
    property string number
    property string born
    property string place
    // What to do for everybody's safety when one meets them, in words each.
    property var safety: []
    property bool ready: false
    property bool saving: false
    // There is a draft, which can be thrown away.
    property bool hasAnswers: false
    // Each {field, text}: what stood in the way of the last Save.
    property var problems: []
    property bool canSave: true
    property string saveText: qsTr("Save")
    // Over the page of a wide window.
    property bool side: false
    // Where Save begins: under the column that comes last.
    property real saveStart: 0
    property real maxContentWidth: Theme.size.textWidth
    default property alias content: questions.data

    // On a phone held sideways there is no height to give away: Save stands beside the questions.
    readonly property bool savesBeside: height < 480 && width >= 560
    // Large text leaves no room on a phone for more than who it is: the safety instructions lead the
    // questions there.
    readonly property bool safetyAbove: Theme.textScale <= 1.3 || !Theme.compact
    readonly property real columnWidth: Math.max(0, Math.min(maxContentWidth,
                                                             scroll.width - 2 * Theme.space.pageMargin))
    // Every answer is a change of the form; a problem is news only once.
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal closeRequested()
    signal finished()
    signal saveRequested()
    signal discardRequested()
    signal fieldWanted(string field)

    function save(): void {
        frame.saveRequested();
        frame.showProblems();
    }
    function showProblems(): void {
        if (frame.problems.length > 0)
            summary.takeFocus();
    }
    function scrollToTop(): void {
        scroll.contentY = 0;
    }
    function focusSave(): void {
        saveButton.forceActiveFocus(Qt.TabFocusReason);
    }

    onProblemTextChanged: soon.restart()

    Keys.onEscapePressed: frame.closeRequested()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    IdentityBar {
        id: identity

        width: parent.width
        showBack: true
        name: frame.name
        number: frame.number
        born: frame.born
        place: frame.place
        risks: frame.safetyAbove ? frame.safety : []
        onBackClicked: frame.closeRequested()
    }

    Flickable {
        id: scroll

        x: frame.savesBeside && Theme.thumbLeft ? bar.width : 0
        y: identity.height
        width: parent.width - (frame.savesBeside ? bar.width : 0)
        height: parent.height - y - (frame.savesBeside ? 0 : bar.height)
        contentWidth: width
        contentHeight: column.y + column.height + Theme.space.l
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        // What would be typed while it is saved would be in no contact.
        enabled: !frame.saving

        ScrollBar.vertical: PageScrollBar {}

        Stack {
            id: column

            x: Theme.space.pageMargin
            y: Theme.space.m
            width: frame.columnWidth
            visible: frame.ready || frame.problems.length > 0
            spacing: Theme.space.l

            RiskBadges {
                texts: frame.safetyAbove ? [] : frame.safety
            }
            ErrorSummary {
                id: summary

                errors: frame.problems
                onErrorClicked: field => frame.fieldWanted(field)
            }
            Stack {
                id: questions

                spacing: column.spacing
            }
            AppButton {
                visible: frame.hasAnswers && frame.ready
                kind: "quiet"
                iconName: "clear"
                text: qsTr("Throw away this draft")
                onClicked: frame.discardRequested()
            }
        }
    }

    SaveBar {
        id: bar

        // No anchors: one that is taken away as a phone is turned leaves its height behind.
        x: Theme.thumbLeft ? 0 : parent.width - width
        y: parent.height - height
        width: !frame.savesBeside ? parent.width : visible ? 192 : 0
        height: !visible ? 0 : frame.savesBeside ? parent.height - identity.height : implicitHeight
        visible: frame.canSave && frame.ready
        beside: frame.savesBeside
        start: frame.saveStart
        columnWidth: frame.columnWidth - frame.saveStart

        AppButton {
            id: saveButton

            kind: "primary"
            large: true
            guarded: true
            keepsWidth: false
            busy: frame.saving
            iconName: "save"
            text: frame.saveText
            onClicked: frame.save()
        }
    }

    // When the summary shows them.
    Timer {
        id: soon

        interval: 0
        onTriggered: frame.showProblems()
    }

    Shortcut {
        sequence: "Ctrl+S"
        enabled: frame.visible && frame.enabled && frame.ready
        onActivated: frame.save()
    }

    FocusFollower {
        view: scroll
        content: column
    }
}
