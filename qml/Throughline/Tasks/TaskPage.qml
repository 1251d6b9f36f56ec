// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One task: why it is there, and what can be done about it. What is one step is saved at once, and Undo
// takes it back; what asks something asks it in a sheet; the rest leads to a form or to the person.
AppPage {
    id: page

    required property Session session
    required property string task

    readonly property string problem: about.problem
    readonly property var first: acts.options.length > 0 ? acts.options[0] : null
    // At the thumb on a phone; beside a pointer, and where large text needs the room, on the page.
    readonly property bool atThumb: Theme.compact && Theme.textScale <= 1.3 && first !== null

    signal personOpened(string person)
    signal formOpened(string form, string subject)
    signal checkOpened(string check)
    signal finished()

    function perform(key: string): void {
        switch (key) {
        case "person": return page.personOpened(about.person);
        case "contact": return page.formOpened("contact", about.person);
        case "gate": return page.formOpened("gate", about.release);
        case "happened": return page.formOpened("record", "move/appointment/" + about.appointment + "/DONE");
        case "missed": return page.formOpened("record", "move/appointment/" + about.appointment + "/DID_NOT_HAPPEN");
        case "check": return page.checkOpened(about.check);
        }
        if (about.questionOf(key).length > 0)
            question.act = key;
        else
            about.perform(key);
    }

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }

    // It becomes the window's, which others see in lists of windows: nothing about anybody.
    title: qsTr("Task")
    bottomBar: atThumb ? thumbButton : null

    TaskModel {
        id: about

        session: page.session
        task: page.task
        onTaskChanged: question.act = ""
        onFinished: {
            question.act = "";
            page.finished();
        }
    }
    StableOptions {
        id: acts

        from: about.acts
    }

    EmptyState {
        visible: about.ready && !about.open && about.problem.length === 0
        text: qsTr("This is done, or not needed any more.")
        actionText: qsTr("Back to tasks")
        onActionClicked: page.finished()
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: about.problem
    }
    Card {
        visible: about.open
        spacing: Theme.space.s

        SectionHeading {
            text: about.title
        }
        BodyText {
            visible: text.length > 0
            strong: true
            text: about.name
        }
        BodyText {
            text: about.reason
        }
        BodyText {
            visible: text.length > 0
            text: about.text
        }
        Tag {
            kind: about.overdue ? "warning" : "neutral"
            iconName: about.overdue ? "clock" : ""
            text: about.due
        }
        SmallText {
            visible: text.length > 0
            text: about.hint
        }
    }
    Stack {
        visible: about.open
        spacing: Theme.size.gap

        Repeater {
            model: page.atThumb ? acts.options.slice(1) : acts.options
            // qmllint disable unqualified
            delegate: AppButton {
                required property int index
                required property var modelData

                kind: index === 0 && !page.atThumb && modelData.key !== "person" ? "primary" : "secondary"
                iconName: modelData.iconName
                text: modelData.text
                busy: about.busy
                guarded: true
                onClicked: page.perform(modelData.key)
            }
            // qmllint enable unqualified
        }
    }

    AppButton {
        id: thumbButton

        visible: page.atThumb
        kind: page.first && page.first.key === "person" ? "secondary" : "primary"
        large: true
        guarded: true
        keepsWidth: false
        busy: about.busy
        iconName: page.first ? page.first.iconName : ""
        text: page.first ? page.first.text : ""
        onClicked: page.perform(page.first.key)
    }
    TaskQuestion {
        id: question

        task: about
        onAnswered: (act, answer) => about.perform(act, answer)
    }
}
