// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// One answer among several. Choosing it only says so: `selected` changes when the owner has stored
// the answer and says it is selected. Where it `acts`, it is a button: nothing stays selected.
Pressable {
    id: control

    property string text
    property string detail
    property string iconName
    property bool selected: false
    property bool multiple: false
    property bool acts: false

    signal chosen()

    onClicked: chosen()

    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.role: acts ? Accessible.Button : multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: text
    Accessible.description: detail
    Accessible.checkable: !acts
    Accessible.checked: selected
    Accessible.onToggleAction: control.press()

    background: Rectangle {
        implicitWidth: 120
        implicitHeight: Theme.size.tile
        radius: Theme.radius.control
        color: control.selected ? Theme.color.primaryContainer
                                : control.down || control.hovered ? Theme.color.surface2 : Theme.color.surface
        border.width: control.selected ? Theme.size.selectedBorder : Theme.size.border
        border.color: control.selected ? Theme.color.primary : Theme.color.border
    }

    contentItem: Item {
        implicitWidth: face.x + face.implicitWidth
        implicitHeight: Math.max(mark.height, face.implicitHeight)

        ChoiceMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: !control.acts
            selected: control.selected
            multiple: control.multiple
        }

        TileFace {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            x: control.acts ? 0 : mark.width + Theme.space.m
            width: parent.width - x
            text: control.text
            detail: control.detail
            iconName: control.iconName
            color: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text
            detailColor: control.selected ? Theme.color.onPrimaryContainer : Theme.color.text2
        }
    }
}
