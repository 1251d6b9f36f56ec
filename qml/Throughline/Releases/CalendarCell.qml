// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A day of the calendar: its date, how many come out on it, a tone for that, a corner before a bank
// holiday, a bar while somebody is not assigned. Its name says all of it in words.
Pressable {
    id: cell

    required property releaseCell row
    property bool selected: false

    readonly property bool isDay: row.day.length > 0
    readonly property color ink: Theme.color.onHeat(row.tone)

    visible: isDay
    ringInside: true

    Accessible.role: Accessible.Cell
    Accessible.name: row.name
    Accessible.selectable: true
    Accessible.selected: selected

    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.heat(cell.row.tone)
        border.width: cell.selected || cell.row.today ? Theme.size.selectedBorder
                                                      : Theme.highContrast ? Theme.size.border : 0
        border.color: cell.selected ? Theme.color.primary : Theme.color.text
    }

    contentItem: Item {
        InnerText {
            id: date

            x: Theme.space.xs
            y: 2
            width: parent.width - 2 * x
            face: Theme.type.small
            // "28-29" of a weekend on one line, above the count.
            font.pixelSize: Math.min(face.pixelSize, Math.floor(cell.width / 3.2),
                                     Math.floor(width / (0.66 * Math.max(2, text.length))))
            lineHeight: Math.min(face.lineHeight, Math.ceil(font.pixelSize * 1.3))
            wrapMode: Text.NoWrap
            strong: cell.row.today
            color: cell.ink
            text: cell.row.number
        }
        InnerText {
            y: parent.height - height - 2
            width: parent.width
            visible: cell.row.count > 0
            face: Theme.type.heading
            font.pixelSize: Math.min(face.pixelSize, Math.floor(cell.width / 2.4))
            lineHeight: Math.min(face.lineHeight, Math.ceil(font.pixelSize * 1.3))
            color: cell.ink
            horizontalAlignment: Text.AlignHCenter
            text: cell.row.count
        }
        Rectangle {
            y: parent.height - height
            x: Theme.space.s
            width: parent.width - 2 * x
            height: 3
            visible: cell.row.open
            color: cell.ink
        }
        Rectangle {
            // The corner.
            x: parent.width - width - Theme.space.xs
            y: Theme.space.xs
            width: 8
            height: 8
            rotation: 45
            visible: cell.row.eve
            color: cell.ink
        }
    }
}
