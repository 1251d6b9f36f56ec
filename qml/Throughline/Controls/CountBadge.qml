// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// How many, where the person can do something about it. None is not shown.
Rectangle {
    id: badge

    property int count: 0
    // What is counted, "3 overdue"; for a screen reader.
    property string text
    // In the corner of an icon.
    property bool compact: false
    readonly property bool keepsWidth: true

    implicitWidth: Math.max(implicitHeight, number.implicitWidth + 2 * Theme.space.s)
    implicitHeight: number.implicitHeight + 2
    radius: height / 2
    visible: count > 0
    color: Theme.color.primary

    Accessible.role: Accessible.StaticText
    Accessible.name: text || String(count)

    InnerText {
        id: number

        anchors.centerIn: parent
        face: Theme.type.small
        font.weight: Font.DemiBold
        font.pixelSize: badge.compact ? Math.min(face.pixelSize, 15) : face.pixelSize
        lineHeight: badge.compact ? Math.min(face.lineHeight, 20) : face.lineHeight
        text: badge.count > 99 ? "99+" : String(badge.count)
        color: Theme.color.onPrimary
    }
}
