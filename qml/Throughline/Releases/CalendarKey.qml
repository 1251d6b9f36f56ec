// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What the marks in the calendar mean.
Stack {
    id: key

    spacing: Theme.space.xs

    component Line: Item {
        id: line

        property string text
        default property alias mark: sample.data

        implicitHeight: words.height

        Item {
            id: sample

            y: Math.round((words.face.lineHeight - height) / 2)
            width: 20
            height: 8
        }
        SmallText {
            id: words

            x: sample.width + Theme.space.s
            width: parent.width - x
            text: line.text
        }
    }

    Line {
        text: qsTr("A bar: somebody wants to be met and nobody is named")

        Rectangle {
            y: 3
            width: 20
            height: 3
            color: Theme.color.text
        }
    }
    Line {
        text: qsTr("A corner: the day before a bank holiday")

        Rectangle {
            x: 6
            width: 8
            height: 8
            rotation: 45
            color: Theme.color.text
        }
    }
    SmallText {
        text: qsTr("People due out on a Friday or before a bank holiday mostly come out a working day earlier.")
    }
}
