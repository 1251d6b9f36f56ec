// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A device: whose it is, when work of it last came, what may still be only there. It is read, not
// pressed.
Item {
    id: device

    required property teamDeviceRow row
    property bool wide: false
    property var shares: []

    function widthOf(column: int): real {
        return Math.floor(device.width * (device.shares[column] || 0));
    }

    implicitHeight: (wide ? Math.max(who.height, cells.height) : block.height) + 2 * Theme.space.m

    Accessible.role: Accessible.ListItem
    Accessible.name: row.words

    Divider {
        width: parent.width
    }
    Stack {
        id: who

        y: Theme.space.m
        width: device.widthOf(0) - Theme.space.s
        visible: device.wide

        InnerText {
            strong: true
            text: device.row.name
        }
        InnerText {
            face: Theme.type.small
            color: Theme.color.text2
            text: device.row.role
        }
    }
    Row {
        id: cells

        x: device.widthOf(0)
        y: Theme.space.m
        visible: device.wide

        InnerText {
            width: device.widthOf(1)
            rightPadding: Theme.space.s
            color: device.row.quiet ? Theme.color.warning : Theme.color.text
            strong: device.row.quiet
            text: device.row.heard
        }
        InnerText {
            width: device.widthOf(2)
            rightPadding: Theme.space.s
            text: device.row.only
        }
        InnerText {
            width: device.widthOf(3)
            rightPadding: Theme.space.s
            text: device.row.overdue
        }
        InnerText {
            width: device.widthOf(4)
            rightPadding: Theme.space.s
            text: device.row.releases
        }
    }
    Stack {
        id: block

        y: Theme.space.m
        width: parent.width
        visible: !device.wide
        spacing: 2

        InnerText {
            strong: true
            text: device.row.name
        }
        InnerText {
            face: Theme.type.small
            color: Theme.color.text2
            text: device.row.role
        }
        InnerText {
            color: device.row.quiet ? Theme.color.warning : Theme.color.text
            strong: device.row.quiet
            text: device.row.heard
        }
        InnerText {
            text: qsTr("Only there: %1").arg(device.row.only)
        }
        InnerText {
            visible: device.row.overdue.length > 0
            text: qsTr("Overdue tasks: %1. Releases this week: %2.").arg(device.row.overdue).arg(device.row.releases)
        }
    }
}
