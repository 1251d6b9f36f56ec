// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Throughline.Controls
import Throughline.Theme

// A page: its heading, what it is about in one column that scrolls, and below that what stays in sight,
// such as Save. Nothing scrolls sideways. When it opens, openPage() puts the focus on the heading.
FocusScope {
    id: page

    property string title
    property bool showBack: false
    default property alias content: column.data
    // Buttons at the right of the heading.
    property alias actions: acts.own
    property Item bottomBar
    // A line longer than this is hard to read; a page of tables may want more.
    property real maxContentWidth: Theme.size.textWidth
    property alias spacing: column.spacing
    property alias contentY: scroll.contentY
    readonly property alias contentHeight: scroll.contentHeight
    readonly property alias contentWidth: scroll.contentWidth
    readonly property alias heading: heading
    readonly property real columnWidth: Math.max(0, Math.min(maxContentWidth, width - 2 * Theme.space.pageMargin))

    signal backClicked()

    // Brings an item of the page into sight.
    function reveal(item: Item): void {
        follower.reveal(item);
    }
    function openPage(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goBack(event: KeyEvent): void {
        event.accepted = page.showBack;
        if (page.showBack)
            page.backClicked();
    }

    implicitWidth: 320
    implicitHeight: header.height + column.y + column.implicitHeight + Theme.space.xl + footer.height

    Keys.onEscapePressed: event => page.goBack(event)
    // A phone's own button for it.
    Keys.onBackPressed: event => page.goBack(event)

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    Item {
        id: header

        // The heading moves below its row when the buttons leave it less than half, or a word would break.
        readonly property real start: back.visible ? back.x + back.width + Theme.space.xs : Theme.space.pageMargin
        readonly property real beside: width - start - acts.width - Theme.space.pageMargin - Theme.space.s
        readonly property real buttons: Math.max(acts.height, back.visible ? back.height : 0)
        readonly property real longestWord: metrics.height > 0 // measured anew with every font
            ? Math.max(0, ...page.title.split(" ").map(word => metrics.advanceWidth(word))) : 0
        readonly property bool narrow: acts.width > 0 && heading.implicitWidth > beside
            && (beside < width / 2 || longestWord > beside)

        width: parent.width
        height: Math.max(Theme.size.control + Theme.space.s,
                         narrow ? buttons + heading.height + 2 * Theme.space.s
                                : heading.height + 2 * Theme.space.s)

        FontMetrics {
            id: metrics

            font: heading.font
        }
        IconButton {
            id: back

            x: Theme.space.xs
            y: header.narrow ? Theme.space.xs : Math.round((header.height - height) / 2)
            visible: page.showBack
            iconName: "back"
            text: qsTr("Back")
            ringInside: true
            onClicked: page.backClicked()
        }

        PageHeading {
            id: heading

            x: header.narrow ? Theme.space.pageMargin : header.start
            y: header.narrow ? header.buttons + Theme.space.s
                             : Math.round((header.height - height) / 2)
            width: header.narrow ? header.width - 2 * Theme.space.pageMargin : header.beside
            text: page.title
            focus: true
        }

        HeadButtons {
            id: acts

            anchors.right: parent.right
            anchors.rightMargin: Math.max(Theme.space.s, Theme.space.pageMargin - Theme.space.m)
            y: header.narrow ? Theme.space.xs : Math.round((header.height - height) / 2)
        }
    }

    Flickable {
        id: scroll

        anchors.top: header.bottom
        anchors.bottom: footer.top
        width: parent.width
        contentWidth: width
        contentHeight: column.y + column.height + Theme.space.xl
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: PageScrollBar {}

        Stack {
            id: column

            x: Theme.space.pageMargin
            y: Theme.space.xs
            width: page.columnWidth
            spacing: Theme.space.l
        }
    }

    Rectangle {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        height: page.bottomBar ? slot.height + 2 * Theme.space.m : 0
        visible: height > 0
        color: Theme.color.surface

        Divider {
            width: parent.width
        }

        Stack {
            id: slot

            x: Theme.space.pageMargin
            y: Theme.space.m
            width: page.columnWidth
            data: page.bottomBar ? [page.bottomBar] : []
        }
    }

    FocusFollower {
        id: follower

        view: scroll
        content: column
    }
}
