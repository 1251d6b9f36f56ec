// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// One place to go, in the bar, the rail or the drawer: the same icon and words in all three.
Pressable {
    id: item

    required property int index
    required property var modelData
    property bool current: false
    // Icon beside the words: the drawer.
    property bool flat: false
    // Something to do at once, such as Lock, and no place.
    readonly property bool act: modelData.act === true
    // One slot of the bar.
    property bool narrow: false
    readonly property string key: modelData.key
    readonly property string text: modelData.text
    // How many there are to look at.
    property int badge: modelData.badge || 0
    // In the bar the words of all places have one size: the largest at which the longest fits.
    property real fit: 1
    readonly property real wordsWidth: measured.advanceWidth
    readonly property color ink: current ? Theme.color.onPrimaryContainer : Theme.color.text2

    ringInside: true
    topPadding: flat ? Theme.space.s : Theme.space.xs
    bottomPadding: topPadding
    leftPadding: flat ? Theme.space.m : Theme.space.xs
    rightPadding: leftPadding

    Accessible.role: act ? Accessible.Button : Accessible.PageTab
    Accessible.name: text
    Accessible.description: badge > 0 ? qsTr("%1 to look at").arg(badge) : ""
    Accessible.selectable: !act
    Accessible.selected: current
    Accessible.checkable: !act
    Accessible.checked: current

    background: Rectangle {
        implicitWidth: Theme.size.target
        implicitHeight: item.flat ? Math.max(Theme.size.target, 40) : Theme.size.control
        radius: Theme.radius.control
        color: item.current ? Theme.color.primaryContainer
                            : item.down || item.hovered ? Theme.color.surface2 : "transparent"
        border.width: item.current && Theme.highContrast ? Theme.size.selectedBorder : 0
        border.color: Theme.color.primary
    }

    TextMetrics {
        id: measured

        font.family: Theme.type.small.family
        font.pixelSize: Math.min(Theme.type.small.pixelSize, 17)
        font.weight: Font.Bold
        text: item.text
    }

    contentItem: Item {
        implicitWidth: item.flat ? words.x + words.implicitWidth : Math.max(symbol.width, words.implicitWidth)
        implicitHeight: item.flat ? Math.max(symbol.height, words.implicitHeight)
                                  : symbol.height + 2 + words.implicitHeight

        Icon {
            id: symbol

            x: item.flat ? 0 : Math.round((parent.width - width) / 2)
            y: item.flat ? Math.round((parent.height - height) / 2)
                         : Math.max(0, Math.round((parent.height - height - 2 - words.height) / 2))
            name: item.modelData.iconName
            size: Theme.size.largeIcon
            color: item.ink
        }

        InnerText {
            id: words

            x: item.flat ? symbol.width + Theme.space.m : 0
            y: item.flat ? Math.round((parent.height - height) / 2) : symbol.y + symbol.height + 2
            width: parent.width - x - (item.flat && mark.visible ? mark.width + Theme.space.s : 0)
            face: item.flat ? Theme.type.label : Theme.type.small
            strong: item.current
            font.pixelSize: item.narrow ? Math.max(12, Math.floor(measured.font.pixelSize * item.fit)) : face.pixelSize
            lineHeight: item.narrow ? Math.min(face.lineHeight, 22) : face.lineHeight
            text: item.text
            color: item.current ? Theme.color.onPrimaryContainer : Theme.color.text
            // Five places share a phone's width: their words grow as far as they fit, all to one
            // size, and no word breaks in the middle.
            wrapMode: item.narrow ? Text.WordWrap : Text.Wrap
            fontSizeMode: item.narrow ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: 12
            horizontalAlignment: item.flat ? Text.AlignLeft : Text.AlignHCenter
        }

        CountBadge {
            id: mark

            x: item.flat ? parent.width - width : symbol.x + symbol.width - 4
            y: item.flat ? Math.round((parent.height - height) / 2) : symbol.y - 6
            count: item.badge
            compact: item.narrow

            Accessible.ignored: true
        }
    }
}
