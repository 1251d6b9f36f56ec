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
    // What to do for everybody's safety when one meets them, in words each.
    property var risks: []
    property bool showBack: false
    // Where there is little height: the name alone is in sight; screen readers are told everything.
    property bool brief: false
    // Of the name and the buttons; what to do for safety has all of the width below.
    readonly property real upper: Math.max(words.implicitHeight + 2 * Theme.space.s, Theme.size.control)
    // A fact stays on one line if it can.
    readonly property string facts: Phrase.join([whole(number), whole(born), whole(place)], "   ")

    signal backClicked()

    function whole(fact: string): string {
        // Large text would have to break a word where it may not break a line.
        return Theme.textScale > 1.3 ? fact : fact.replace(/ /g, "\u00a0");
    }

    implicitWidth: 240
    implicitHeight: upper + (risks.length > 0 ? badges.implicitHeight + Theme.space.s : 0)
    color: Theme.color.surface

    Accessible.role: Accessible.Grouping
    Accessible.name: Phrase.join([name, number, born, place], ", ")

    IconButton {
        id: back

        x: Theme.space.xs
        y: Math.round((bar.upper - height) / 2)
        visible: bar.showBack
        iconName: "back"
        text: qsTr("Back")
        ringInside: true
        onClicked: bar.backClicked()
    }

    Stack {
        id: words

        x: bar.showBack ? back.x + back.width + Theme.space.xs : Theme.space.pageMargin
        y: Math.round((bar.upper - height) / 2)
        width: Math.min(end.x - Theme.space.xs, parent.width - Theme.space.pageMargin) - x

        InnerText {
            face: Theme.type.heading
            text: bar.name
        }

        InnerText {
            face: Theme.type.small
            color: Theme.color.text2
            text: bar.facts
            visible: text && !bar.brief
        }
    }

    RiskBadges {
        id: badges

        x: words.x
        y: bar.upper
        width: parent.width - x - Theme.space.pageMargin
        texts: bar.risks
    }

    HeadButtons {
        id: end

        x: parent.width - width - Theme.space.xs
        y: Math.round((bar.upper - height) / 2)
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
