// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls
import Throughline.Theme

// One line to type in, with its label above and what is wrong with it in words. `text` is the owner's:
// typing says `edited`, and when the owner's text comes back the same, the cursor stays where it is.
FocusScope {
    id: field

    property string label
    property string hint
    property string text
    property string error
    // The keyboard learns nothing from it.
    property bool sensitive: false
    // A password: hidden unless asked for.
    property bool secret: false
    property int inputMethodHints: Qt.ImhNone
    property int maximumLength: 32767
    property string iconName
    // What stands in the field now, whatever the owner made of it.
    readonly property string typed: input.text
    readonly property bool shown: show.on

    signal edited(string text)
    signal accepted()

    function clear(): void {
        input.clear();
        field.edited("");
    }

    // What was to be seen is hidden again.
    function hide(): void {
        show.on = false;
    }

    function selectAll(): void {
        input.selectAll();
    }

    // Whoever comes back comes to the line, also where they left by way of Show.
    onActiveFocusChanged: {
        if (!field.activeFocus)
            input.focus = true;
    }

    implicitWidth: Math.max(200, above.implicitWidth)
    implicitHeight: input.y + input.height

    FieldLabel {
        id: above

        width: parent.width
        label: field.label
        hint: field.hint
        error: field.error
        onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
        // Qt 6.4 tells neither name nor description of a password.
        heard: field.secret
    }

    T.TextField {
        id: input

        y: above.height > 0 ? above.height + Theme.space.s : 0
        width: parent.width
        implicitHeight: Math.max(Theme.size.control, contentHeight + topPadding + bottomPadding)
        leftPadding: symbol.visible ? Theme.space.m + symbol.width + Theme.space.s : Theme.space.m
        rightPadding: show.visible ? show.width + Theme.space.s : Theme.space.m
        topPadding: Theme.space.s
        bottomPadding: Theme.space.s
        verticalAlignment: TextInput.AlignVCenter
        focus: true
        text: field.text
        font.family: Theme.type.body.family
        font.pixelSize: Theme.type.body.pixelSize
        color: Theme.color.text
        selectionColor: Theme.color.primary
        selectedTextColor: Theme.color.onPrimary
        selectByMouse: true
        maximumLength: field.maximumLength
        echoMode: field.secret && !show.on ? TextInput.Password : TextInput.Normal
        passwordMaskDelay: 0
        inputMethodHints: field.inputMethodHints
                          | (field.sensitive || field.secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone)
                          | (field.secret ? Qt.ImhHiddenText | Qt.ImhNoAutoUppercase : Qt.ImhNone)
        cursorDelegate: CursorLine {}

        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.error ? qsTr("Error: %1").arg(field.error) : field.hint
        Accessible.editable: true
        Accessible.passwordEdit: field.secret && !show.on

        onTextEdited: field.edited(text)
        onAccepted: field.accepted()

        background: FieldFrame {
            faulty: field.error
            focused: input.activeFocus
        }

        Icon {
            id: symbol

            x: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            visible: name
            name: field.iconName
            size: Theme.size.icon
            color: Theme.color.text2
        }
    }

    AppButton {
        id: show

        property bool on: false

        anchors.right: input.right
        anchors.rightMargin: Theme.space.xs
        anchors.verticalCenter: input.verticalCenter
        visible: field.secret
        kind: "quiet"
        ringInside: true
        text: on ? qsTr("Hide") : qsTr("Show")
        description: field.label
        onClicked: on = !on
    }
}
