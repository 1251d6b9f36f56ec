// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stays in sight above the records to look at: the way back, the heading, the eye.
FocusScope {
    id: head

    required property string title
    required property Session session

    signal backClicked()
    signal downPressed()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusLast(): void {
        eye.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Math.max(heading.height, end.height) + 2 * Theme.space.xs

    Keys.onDownPressed: head.downPressed()

    IconButton {
        id: back

        x: Theme.space.xs
        y: Math.round((parent.height - height) / 2)
        iconName: "back"
        text: qsTr("Back")
        ringInside: true
        onClicked: head.backClicked()
    }
    PageHeading {
        id: heading

        x: back.x + back.width + Theme.space.xs
        y: Math.round((parent.height - height) / 2)
        width: end.x - x - Theme.space.s
        focus: true
        text: head.title
    }
    HeadButtons {
        id: end

        // An icon, not its frame, stands at the margin.
        x: parent.width - width - Theme.space.pageMargin + Theme.space.m
        y: Math.round((parent.height - height) / 2)

        IconButton {
            id: eye

            iconName: "eye"
            bordered: head.session.fullNames
            text: head.session.fullNames ? qsTr("Shorten names") : qsTr("Show full names for a minute")
            onClicked: head.session.toggleFullNames()
        }
    }
}
