// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How many were counted, and a tick for the last one, with the third tap for who wants to add a
// note.
Item {
    id: line

    required property HallModel hall

    readonly property bool empty: hall.logged === 0
    // The button goes below where it would leave the words a thin column.
    readonly property bool stacked: width < (note.width + 200 * Theme.textScale)

    signal noteWanted()

    implicitHeight: stacked ? words.height + Theme.space.s + note.height
                            : Math.max(words.height, note.height)

    Stack {
        id: words

        x: Theme.thumbLeft && !line.stacked ? note.width + Theme.space.m : 0
        width: parent.width - (line.stacked ? 0 : note.width + Theme.space.m)
        spacing: 0

        SectionHeading {
            text: line.hall.loggedText
        }
        Item {
            implicitHeight: Math.max(what.height, tick.height)

            Icon {
                id: tick

                y: Math.round((Theme.type.small.lineHeight - height) / 2)
                visible: !line.empty && line.hall.problem.length === 0
                name: "check"
                size: Theme.size.smallIcon
                color: Theme.color.success
            }
            SmallText {
                id: what

                x: tick.visible ? tick.width + Theme.space.xs : 0
                width: parent.width - x
                color: line.hall.problem.length > 0 ? Theme.color.warning : Theme.color.text2
                text: line.hall.problem.length > 0 ? line.hall.problem
                    : line.empty ? qsTr("No contacts yet. Tap who you spoke to.")
                    : line.hall.lastText.length > 0 ? qsTr("Saved. %1").arg(line.hall.lastText) : qsTr("Saved.")
            }
        }
    }
    AppButton {
        id: note

        x: line.stacked || Theme.thumbLeft ? 0 : parent.width - width
        y: line.stacked ? words.height + Theme.space.s : Math.round((parent.height - height) / 2)
        // It has its place before there is anything to add to, so that nothing moves under a finger.
        enabled: line.hall.lastText.length > 0
        iconName: "note"
        text: qsTr("Add a note")
        description: line.hall.lastText
        large: true
        // In the moment before it is on the disk there is nothing to add to.
        onClicked: {
            if (line.hall.lastEntry.length > 0)
                line.noteWanted();
        }
    }
}
