// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Which month, and whose figures.
Stack {
    id: head

    required property FiguresModel figures

    spacing: Theme.space.s

    // The month between its arrows, or below them where it has no room there.
    Item {
        id: line

        readonly property real wish: metrics.height > 0 ? Math.ceil(metrics.advanceWidth(title.text)) + 1 : 0
        readonly property bool beside: wish + 2 * (back.width + Theme.space.s) <= width

        implicitHeight: beside ? Math.max(title.height, back.height) : back.height + title.height

        FontMetrics {
            id: metrics

            font: title.font
        }
        IconButton {
            id: back

            iconName: "back"
            text: qsTr("The month before")
            onClicked: head.figures.turn(-1)
        }
        SectionHeading {
            id: title

            x: line.beside ? back.width + Theme.space.s : 0
            y: line.beside ? Math.round((parent.height - height) / 2) : back.height
            width: line.beside ? line.wish : parent.width
            text: head.figures.monthText
        }
        IconButton {
            id: next

            x: (line.beside ? title.x + title.width : back.width) + Theme.space.s
            visible: head.figures.canGoOn
            iconName: "chevron-right"
            text: qsTr("The month after")
            onClicked: {
                const reason = next.visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason;
                head.figures.turn(1);
                // Out of sight it would keep the focus.
                if (!head.figures.canGoOn)
                    back.forceActiveFocus(reason);
            }
        }
    }
    Flow {
        id: chips

        // One team is everybody; but what is chosen has to be seen, and let go of.
        visible: teams.options.length > 2 || head.figures.team.length > 0
        spacing: Theme.size.gap

        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Whose figures")

        Repeater {
            model: teams.options
            // qmllint disable unqualified
            delegate: Chip {
                required property var modelData

                width: Math.min(implicitWidth, chips.width)
                text: modelData.text
                selected: head.figures.team === modelData.key
                onChosen: head.figures.team = modelData.key

                Accessible.role: Accessible.RadioButton
            }
            // qmllint enable unqualified
        }
    }
    StableOptions {
        id: teams

        from: head.figures.teams
    }
}
