// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One of the last entries, changed or taken out; or a note for it alone. Put away, what was written
// of a note is saved.
AppPage {
    id: form

    required property Session session
    required property string subject
    property bool side: false
    property bool noteOnly: false

    readonly property var problems: entry.problems
    readonly property string problemText: problems.map(one => one.text).join("\n")

    signal closeRequested()

    function openPage(): void {
        if (form.noteOnly)
            note.forceActiveFocus(Qt.OtherFocusReason);
        else
            form.heading.forceActiveFocus(Qt.OtherFocusReason);
    }
    function putAway(): void {
        if (form.noteOnly && entry.hasNewNote)
            entry.save();
        else
            form.closeRequested();
    }

    title: form.noteOnly ? qsTr("Add a note") : qsTr("Change an entry")
    showBack: true
    bottomBar: save
    onBackClicked: form.putAway()

    HallEntryForm {
        id: entry

        session: form.session
        subject: form.subject
        onSaved: form.closeRequested()
    }

    Alert {
        visible: text.length > 0
        kind: "error"
        text: form.problemText
    }
    WhoPart {
        visible: !form.noteOnly
        tiles: entry.whoTiles
        who: entry.who
        childCount: entry.children
        onChosen: key => entry.chooseWho(key)
        onChildrenMoved: count => entry.setChildren(count)
    }
    ChoiceGroup {
        visible: !form.noteOnly
        label: qsTr("What")
        columns: 2
        options: whatTiles.options
        selectedKey: entry.what
        onChosen: key => entry.chooseWhat(key)
    }
    AppTextArea {
        id: note

        label: qsTr("Note (optional)")
        hint: qsTr("No names, and nothing by which somebody could be known.")
        text: entry.note
        onEdited: text => entry.note = text
    }
    AppButton {
        visible: !form.noteOnly
        kind: "danger"
        iconName: "clear"
        text: qsTr("Take this entry out")
        busy: entry.busy
        onClicked: entry.remove()
    }
    StableOptions {
        id: whatTiles

        from: entry.whatTiles
    }

    AppButton {
        id: save

        kind: "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: entry.busy
        iconName: "save"
        text: form.noteOnly ? qsTr("Save note") : qsTr("Save entry")
        onClicked: entry.save()
    }
    Shortcut {
        sequence: "Ctrl+S"
        enabled: form.visible && form.enabled && entry.ready
        onActivated: entry.save()
    }
}
