// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands above the rows: that nothing is overdue, how old the list is, or that it cannot be read.
Item {
    id: facts

    required property TasksModel tasks

    implicitHeight: lines.height > 0 ? lines.y + lines.height + Theme.space.s : 0

    Stack {
        id: lines

        x: Theme.space.pageMargin
        y: Theme.space.xs
        width: parent.width - 2 * x
        spacing: Theme.space.s

        Alert {
            visible: text.length > 0
            kind: "error"
            text: facts.tasks.problem
        }
        SmallText {
            visible: text.length > 0
            color: Theme.color.warning
            text: facts.tasks.ageText
        }
        BodyText {
            visible: text.length > 0
            color: Theme.color.text2
            text: facts.tasks.emptyText
        }
    }
}
