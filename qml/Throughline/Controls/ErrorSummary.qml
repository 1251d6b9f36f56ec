// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What has to be mended before it can be saved, at the top of the page; the same words stand at each
// field. The page gives it the focus after a Save that did not go through: takeFocus().
FocusScope {
    id: summary

    property string title: qsTr("There is a problem")
    // Each {field, text}.
    property var errors: []

    signal errorClicked(string field)

    function takeFocus(): void {
        frame.forceActiveFocus(Qt.TabFocusReason);
        Announcer.announce(summary, frame.sentence, true);
    }

    implicitWidth: 240
    implicitHeight: frame.implicitHeight
    visible: errors.length > 0

    Rectangle {
        id: frame

        readonly property string sentence: summary.title + ". " + summary.errors.map(one => one.text).join(". ")

        width: parent.width
        implicitHeight: column.implicitHeight + 2 * Theme.space.l
        focus: true
        radius: Theme.radius.control
        color: Theme.color.surface
        border.width: 4
        border.color: Theme.color.danger

        Accessible.role: Accessible.AlertMessage
        Accessible.name: sentence
        Accessible.focusable: true

        FocusRing {
            visible: frame.activeFocus
        }

        Stack {
            id: column

            x: Theme.space.l
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.l

            Row {
                spacing: Theme.space.s

                Icon {
                    id: symbol

                    name: "error"
                    size: Theme.size.largeIcon
                    color: Theme.color.danger
                }

                SectionHeading {
                    width: parent.width - symbol.width - parent.spacing
                    text: summary.title
                }
            }

            Repeater {
                model: summary.errors
                delegate: ErrorLink {}

                onItemAdded: (index, item) => {
                    const link = item as ErrorLink;
                    link.clicked.connect(() => summary.errorClicked(link.field));
                }
            }
        }
    }
}
