// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Who this is about, always in sight: the last thing seen before Save.
Rectangle {
    id: bar

    property string name
    property string number
    property string born
    property string place
    property bool showBack: false
    // A fact stays on one line if it can.
    readonly property string facts: Phrase.join([whole(number), whole(born), whole(place)], "   ")

    signal backClicked()

    function whole(fact: string): string {
        // Large text would have to break a word where it may not break a line.
        return Theme.textScale > 1.3 ? fact : fact.replace(/ /g, "\u00a0");
    }

    implicitWidth: 240
    implicitHeight: Math.max(words.implicitHeight + 2 * Theme.space.s, Theme.size.control)
    color: Theme.color.surface

    Accessible.role: Accessible.Grouping
    Accessible.name: Phrase.join([name, number, born, place], ", ")

    IconButton {
        id: back

        x: Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.showBack
        iconName: "back"
        text: qsTr("Back")
        ringInside: true
        onClicked: bar.backClicked()
    }

    Stack {
        id: words

        x: bar.showBack ? back.x + back.width + Theme.space.xs : Theme.space.pageMargin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.space.pageMargin

        InnerText {
            face: Theme.type.heading
            text: bar.name
        }

        InnerText {
            face: Theme.type.small
            color: Theme.color.text2
            text: bar.facts
            visible: text
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
