// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What to do for everybody's safety, an instruction a badge; what is around them may say it to a screen
// reader instead.
Flow {
    id: badges

    property var texts: []
    property bool silent: false

    // As a control that says it hears it: "Risk: See with two workers".
    readonly property string spoken: texts.map(text => qsTr("Risk: %1").arg(text)).join(", ")

    visible: texts.length > 0
    spacing: Theme.space.s

    Repeater {
        model: badges.texts
        // qmllint disable unqualified
        delegate: RiskBadge {
            required property string modelData

            width: Math.min(implicitWidth, badges.width)
            text: modelData

            Accessible.ignored: badges.silent
        }
        // qmllint enable unqualified
    }
}
