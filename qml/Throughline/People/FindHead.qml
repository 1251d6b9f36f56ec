// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The part of Find that stays in sight: heading, field, and the way to add somebody.
FocusScope {
    id: head

    required property string title
    required property string text

    readonly property real inner: width - 2 * Theme.space.pageMargin
    readonly property real endRoom: Math.max(0, end.width - Theme.space.m + Theme.size.gap)
    // The button goes below the heading where there is no room beside it.
    readonly property bool beside: heading.implicitWidth + add.implicitWidth + endRoom + Theme.space.l <= inner

    signal edited(string text)
    signal accepted()
    signal downPressed()
    signal addPressed()

    function focusHeading(): void {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusField(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.y + column.height + Theme.space.m

    Stack {
        id: column

        x: Theme.space.pageMargin
        y: Theme.space.s
        width: head.inner
        spacing: Theme.space.s

        Item {
            id: top

            readonly property real first: Math.max(heading.height, end.height)

            implicitHeight: head.beside ? Math.max(first, add.height) : first + Theme.space.s + add.height

            PageHeading {
                id: heading

                y: head.beside ? (parent.height - height) / 2 : (top.first - height) / 2
                width: Math.min(implicitWidth, parent.width - head.endRoom)
                focus: Theme.touch
                text: head.title
            }
            AppButton {
                id: add

                x: head.beside ? parent.width - head.endRoom - width : 0
                y: head.beside ? 0 : top.first + Theme.space.s
                width: Math.min(implicitWidth, parent.width)
                iconName: "plus"
                // Beside Cover there is no room for all of it on a phone.
                text: end.width > 0 ? qsTr("Add") : qsTr("Add someone new")
                onClicked: head.addPressed()

                Accessible.name: qsTr("Add someone new")
            }
            HeadButtons {
                id: end

                // An icon, not its frame, stands at the margin.
                x: parent.width - width + Theme.space.m
                y: Math.round(((head.beside ? parent.height : top.first) - height) / 2)
            }
        }
        Item {
            implicitHeight: field.implicitHeight

            AppTextField {
                id: field

                width: parent.width - (clear.visible ? clear.width + Theme.size.gap : 0)
                focus: !Theme.touch
                label: qsTr("Name or prison number")
                sensitive: true
                iconName: "search"
                text: head.text
                onEdited: text => head.edited(text)
                onAccepted: head.accepted()

                Keys.onDownPressed: head.downPressed()
            }
            IconButton {
                id: clear

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: (Theme.size.control - height) / 2
                visible: head.text.length > 0
                iconName: "clear"
                text: qsTr("Clear the search")
                onClicked: {
                    field.clear();
                    field.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}
