// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What stands above the records: which they are, that there are more, that there is none,
// that not everybody is here.
Item {
    id: facts

    required property ReviewList review
    readonly property bool empty: review.ready && review.count === 0

    implicitHeight: lines.y + lines.height + Theme.space.s

    MissingPeople {
        id: whoIsMissing

        session: facts.review.session
    }

    Stack {
        id: lines

        x: Theme.space.pageMargin
        y: Theme.space.xs
        width: parent.width - 2 * x
        spacing: Theme.space.s

        Alert {
            visible: text.length > 0
            kind: "error"
            text: facts.review.problem
        }
        BodyText {
            visible: facts.empty && facts.review.problem.length === 0
            color: Theme.color.text2
            text: qsTr("Nothing waits for you to review.")
        }
        SmallText {
            text: facts.empty ? qsTr("The list covers what was written in the last 60 days.")
                              : qsTr("What something looks unclear about, and one in twenty of all other contacts, of the last 60 days. The oldest first.")
        }
        SmallText {
            visible: text.length > 0
            text: facts.review.moreText
        }
        SmallText {
            visible: text.length > 0
            color: Theme.color.warning
            text: whoIsMissing.text
        }
    }
}
