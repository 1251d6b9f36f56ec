// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Theme

// Several lines to type in; it grows with them. Tab goes on to the next field.
FocusScope {
    id: field

    property string label
    property string hint
    property string text
    property string error
    // A note about somebody: the keyboard learns nothing from it, unless the owner says otherwise.
    property bool sensitive: true
    property int leastLines: 3
    readonly property string typed: input.text

    signal edited(string text)

    implicitWidth: Math.max(200, above.implicitWidth)
    implicitHeight: input.y + input.height

    FieldLabel {
        id: above

        width: parent.width
        label: field.label
        hint: field.hint
        error: field.error
        onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
    }

    T.TextArea {
        id: input

        y: above.height > 0 ? above.height + Theme.space.s : 0
        width: parent.width
        implicitHeight: Math.max(Theme.size.control, field.leastLines * Theme.type.body.lineHeight + topPadding
                                 + bottomPadding, contentHeight + topPadding + bottomPadding)
        padding: Theme.space.m
        focus: true
        text: field.text
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        font.family: Theme.type.body.family
        font.pixelSize: Theme.type.body.pixelSize
        color: Theme.color.text
        selectionColor: Theme.color.primary
        selectedTextColor: Theme.color.onPrimary
        selectByMouse: true
        inputMethodHints: field.sensitive ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone
        cursorDelegate: CursorLine {}

        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.error ? qsTr("Error: %1").arg(field.error) : field.hint
        Accessible.editable: true
        Accessible.multiLine: true

        Keys.onTabPressed: event => {
            const next = input.nextItemInFocusChain(true);
            if (next)
                next.forceActiveFocus(Qt.TabFocusReason);
        }
        Keys.onBacktabPressed: event => {
            const before = input.nextItemInFocusChain(false);
            if (before)
                before.forceActiveFocus(Qt.BacktabFocusReason);
        }

        onTextChanged: {
            // There is no signal for typing alone; the owner's own text is no news to the owner.
            if (text !== field.text)
                field.edited(text);
            else if (cursorPosition === 0)
                cursorPosition = length; // somebody goes on behind what is there
        }

        background: FieldFrame {
            faulty: field.error
            focused: input.activeFocus
        }
    }
}
