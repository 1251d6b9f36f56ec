// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// One device that asks: six words are compared on the phone, and then it is let in or unlocked
// (sync.md D9, D12). Nobody is helped before the words were.
AppPage {
    id: page

    required property Session session
    required property string asking
    property bool differs: false
    property string done

    readonly property string problem: about.problem

    signal finished()

    // What was pressed goes, and the focus with it: it goes on from the heading.
    function leaveOut(): void {
        page.differs = true;
        page.openPage();
        Announcer.announce(page, qsTr("Leave this device out"), true);
    }
    function compareAgain(): void {
        page.differs = false;
        page.openPage();
    }

    onProblemChanged: {
        if (page.problem.length > 0)
            Announcer.announce(page, page.problem, true);
    }
    onAskingChanged: {
        page.differs = false;
        page.done = "";
        heard.clear();
    }

    title: about.unlocks ? qsTr("Unlock a device") : qsTr("Let a device in")

    AskingModel {
        id: about

        session: page.session
        asking: page.asking
        onFinished: text => {
            page.done = text;
            heard.clear();
            Announcer.announce(page, text, false);
        }
    }

    SmallText {
        visible: !about.ready
        text: qsTr("Asking the server. This takes a moment.")
    }
    Alert {
        visible: text.length > 0
        kind: "error"
        text: about.problem
    }
    Alert {
        visible: text.length > 0
        kind: "success"
        text: page.done
        actionText: qsTr("Back to members")
        onActionClicked: page.finished()
    }
    EmptyState {
        visible: about.ready && !about.open && about.problem.length === 0 && page.done.length === 0
        text: qsTr("This device does not ask any more. Somebody has answered it, or it has asked anew.")
        actionText: qsTr("Back to members")
        onActionClicked: page.finished()
    }
    Alert {
        visible: about.open && !about.sound
        kind: "error"
        title: about.unlocks ? qsTr("You cannot unlock this device") : qsTr("Do not let this device in")
        text: about.unlocks
            ? qsTr("What it sent is not its own key, sealed for the managers. Only the paper root can open it.")
            : qsTr("It was not made with the code of the invitation: somebody may have put their own device in its place. Invite again with a new code.")
    }
    Stack {
        visible: about.open && about.sound && page.done.length === 0
        spacing: Theme.space.l

        Card {
            spacing: Theme.space.xs

            SectionHeading {
                text: about.name
            }
            BodyText {
                text: about.detail
            }
        }
        BodyText {
            text: about.unlocks
                ? qsTr("Call them on a number that you know. Ask them to read aloud the six words on their screen, and write them here.")
                : qsTr("Call them, or stand beside them. The six words on their screen have to be these, in this order.")
        }
        Card {
            visible: !about.unlocks

            NumberedWords {
                label: qsTr("The six words")
                words: about.words
            }
        }
        AppTextField {
            id: heard

            visible: about.unlocks
            label: qsTr("The six words that they read aloud")
            sensitive: true
            inputMethodHints: Qt.ImhLowercaseOnly
            onAccepted: about.unlock(heard.typed)
        }
        Alert {
            visible: page.differs
            kind: "warning"
            title: qsTr("Leave this device out")
            text: qsTr("Nothing was changed. Ask them to check that they entered your code. If they did, invite them again with a new code, and tell whoever looks after your server.")
        }
        AppButton {
            visible: about.unlocks || !page.differs
            kind: "primary"
            large: Theme.compact
            guarded: true
            busy: about.busy
            iconName: "check"
            text: about.unlocks ? qsTr("Unlock their device") : qsTr("The words are the same: let them in")
            onClicked: {
                if (about.unlocks)
                    about.unlock(heard.typed);
                else
                    about.letIn();
            }
        }
        AppButton {
            visible: !about.unlocks && !page.differs
            kind: "secondary"
            text: qsTr("The words differ")
            onClicked: page.leaveOut()
        }
        AppButton {
            visible: page.differs
            text: qsTr("Compare again")
            onClicked: page.compareAgain()
        }
        SmallText {
            visible: about.unlocks
            text: qsTr("It stands in the access history that you did this.")
        }
    }
}
