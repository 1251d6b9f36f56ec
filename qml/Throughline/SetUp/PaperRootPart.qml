// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The paper root, shown once: first to be written down or printed, then two of its groups are asked back.
// Nothing of the organisation exists before.
Stack {
    id: part

    required property PaperRoot root
    // It is on paper, says whoever does this; now it is asked.
    property bool asks: false
    property bool givesUp: false
    property var errors: []
    readonly property bool rootShown: root.shown
    readonly property string fileText: root.fileText

    function errorOf(field: string): string {
        const found = part.errors.find(one => one.field === field);
        return found ? found.text : "";
    }
    // Empty, or what is wrong with one group.
    function problemsOf(field: string, group: int, typed: string): var {
        return part.root.isGroup(group, typed) ? []
            : [{ field: field, text: qsTr("This is not group %1. Look at your paper").arg(group) }];
    }
    function finish(): void {
        part.errors = [...part.problemsOf("first", part.root.first, first.typed),
                       ...part.problemsOf("second", part.root.second, second.typed)];
        if (part.errors.length > 0)
            summary.takeFocus();
        else
            part.root.confirm();
    }
    function ask(on: bool): void {
        part.asks = on;
        part.errors = [];
        first.clear();
        second.clear();
        if (on)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    // Another root, or none; help in front of it takes nothing away that was typed.
    onRootShownChanged: {
        part.givesUp = false;
        part.ask(false);
    }
    onFileTextChanged: {
        if (part.fileText.length > 0)
            Announcer.announce(part, part.fileText, part.root.fileFailed);
    }

    spacing: Theme.space.l

    Stack {
        visible: !part.asks
        spacing: Theme.space.l

        BodyText {
            text: qsTr("This code on paper is called the paper root. When every administrator's device is lost, it is the only way back. Whoever has it can take over everything. It is shown this once.")
        }
        Card {
            NumberedWords {
                label: qsTr("The groups of the paper root")
                words: part.root.groups
                leastWidth: 100 * Theme.textScale
            }
        }
        SmallText {
            text: qsTr("Write all of it down with its numbers, also the last group, which is short; or save it as a file, print that, and delete the file. Keep the paper in a safe place away from the devices.")
        }
        Alert {
            visible: text.length > 0
            kind: part.root.fileFailed ? "error" : "success"
            text: part.fileText
        }
        AppButton {
            kind: "secondary"
            keepsWidth: false
            iconName: "save"
            text: qsTr("Save as a file to print")
            onClicked: chooser.ask()
        }
        AppButton {
            kind: "primary"
            large: true
            keepsWidth: false
            text: qsTr("I have it on paper")
            onClicked: part.ask(true)
        }
        AppButton {
            kind: "quiet"
            keepsWidth: true
            leftPadding: 0
            text: qsTr("Do not create the organisation")
            onClicked: part.givesUp = true
        }
    }
    Stack {
        visible: part.asks
        spacing: Theme.space.l

        ErrorSummary {
            id: summary

            errors: part.errors
            onErrorClicked: field => {
                const asked = field === "first" ? first : second;
                asked.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        BodyText {
            text: qsTr("Two groups from your paper show that you have it.")
        }
        AppTextField {
            id: first

            label: qsTr("Group %1").arg(part.root.first)
            error: part.errorOf("first")
            sensitive: true
            inputMethodHints: Qt.ImhUppercaseOnly
            onAccepted: second.forceActiveFocus(Qt.TabFocusReason)
        }
        AppTextField {
            id: second

            label: qsTr("Group %1").arg(part.root.second)
            error: part.errorOf("second")
            sensitive: true
            inputMethodHints: Qt.ImhUppercaseOnly
            onAccepted: part.finish()
        }
        AppButton {
            kind: "primary"
            large: true
            keepsWidth: false
            guarded: true
            text: qsTr("Create the organisation")
            onClicked: part.finish()
        }
        AppButton {
            kind: "secondary"
            keepsWidth: false
            text: qsTr("Show the paper root again")
            onClicked: part.ask(false)
        }
    }
    Interruption {
        shown: part.givesUp
        destructive: true
        title: qsTr("Create nothing?")
        text: qsTr("No organisation is made. What you wrote down is good for nothing then: destroy it.")
        goText: qsTr("Create nothing")
        onGo: {
            part.givesUp = false;
            part.root.giveUp();
        }
        onBack: part.givesUp = false
    }
    FileChooser {
        id: chooser

        saving: true
        suggestedName: "throughline-paper-root.txt"
        onChosen: file => part.root.save(file)
    }
}
