// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The button. One primary on a screen. Its words say what it does, as verb and object.
Pressable {
    id: control

    property string text
    // "primary", "secondary", "quiet" or "danger".
    property string kind: "secondary"
    property string iconName
    property string description
    // What it began is not finished: it keeps its words and does nothing.
    property bool busy: false
    // As high as Save is.
    property bool large: false
    // A second press within this time is a slip of the finger.
    property bool guarded: false
    property int guardTime: 600
    // There is nothing for it to do now; on a page that waits as a whole, buttons look as ever.
    readonly property bool off: !enabled && parent !== null && parent.enabled
    // Beside a pointer a button is as wide as its words, under a thumb as wide as the page.
    property bool keepsWidth: !Theme.compact

    onClicked: {
        if (guarded)
            guard.restart();
    }

    deaf: busy || guard.running
    leftPadding: kind === "quiet" ? Theme.space.m : Theme.space.l
    rightPadding: leftPadding
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s

    Accessible.name: text
    Accessible.description: busy ? qsTr("Busy") + (description ? ". " + description : "") : description

    background: Rectangle {
        id: ground

        implicitWidth: control.large ? 160 : Theme.size.target
        implicitHeight: control.large ? Theme.size.save : Theme.size.control
        radius: Theme.radius.control
        color: colors.fill
        border.width: colors.bordered ? Theme.size.border : 0
        border.color: colors.border

        // Pressing fades; another theme is there at once.
        Rectangle {
            anchors.fill: parent
            visible: opacity > 0
            opacity: control.down || control.hovered ? 1 : 0
            radius: ground.radius
            color: colors.pressed
            border.width: ground.border.width
            border.color: ground.border.color

            Behavior on opacity { NumberAnimation { duration: Theme.motion.press } }
        }

        ButtonColors {
            id: colors

            kind: control.kind
            down: control.down
            hovered: control.hovered
            off: control.off
        }
    }

    contentItem: Item {
        id: content

        implicitWidth: line.spaceBefore + natural.room
        implicitHeight: Math.max(words.implicitHeight, symbol.implicitHeight)

        NaturalWidth {
            id: natural

            font: words.font
            text: control.text
        }

        Row {
            id: line

            readonly property real spaceBefore: Math.max(spinner.implicitWidth, symbol.implicitWidth)
                                                + (symbol.name || spinner.late ? spacing : 0)

            anchors.centerIn: parent
            spacing: Theme.space.s

            Spinner {
                id: spinner

                anchors.verticalCenter: parent.verticalCenter
                running: control.busy
                color: colors.text
            }

            Icon {
                id: symbol

                anchors.verticalCenter: parent.verticalCenter
                visible: name && !spinner.late
                name: control.iconName
                size: Theme.size.icon
                color: colors.text
            }

            InnerText {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(natural.room, content.width - line.spaceBefore)
                face: Theme.type.label
                text: control.text
                color: colors.text
                underline: control.kind === "quiet" && Theme.underlineLinks
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    Timer {
        id: guard

        interval: control.guardTime
    }
}
