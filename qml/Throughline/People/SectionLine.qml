// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The heading of a part of a list that goes from edge to edge.
Item {
    id: line

    required property string text

    implicitHeight: heading.height + Theme.space.l + Theme.space.s

    SectionHeading {
        id: heading

        x: Theme.space.pageMargin
        y: Theme.space.l
        width: parent.width - 2 * Theme.space.pageMargin
        text: line.text
    }
}
