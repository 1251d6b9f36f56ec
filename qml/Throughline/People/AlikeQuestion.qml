// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Whether somebody who is about to be added is recorded already: whoever may be the same person, each
// leading to their page, or none of them. The form gives it the focus when it asks: takeFocus().
FocusScope {
    id: question

    // Of PersonRowData.
    required property QtObject model
    property bool maybeMore: false

    signal opened(string person)
    signal nobodyOfThem()

    function takeFocus(): void {
        frame.forceActiveFocus(Qt.TabFocusReason);
        Announcer.announce(question, frame.sentence, true);
    }

    implicitWidth: 240
    implicitHeight: frame.implicitHeight

    Rectangle {
        id: frame

        readonly property string sentence: Phrase.join([heading.text, words.text, more.text], " ")

        width: parent.width
        implicitHeight: column.implicitHeight + 2 * Theme.space.l
        focus: true
        radius: Theme.radius.control
        color: Theme.color.surface
        border.width: Theme.size.selectedBorder
        border.color: Theme.color.primary

        Accessible.role: Accessible.AlertMessage
        Accessible.name: sentence
        Accessible.focusable: true

        FocusRing {
            visible: frame.activeFocus
        }

        Stack {
            id: column

            x: Theme.space.l
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.l
            spacing: Theme.space.m

            SectionHeading {
                id: heading

                text: qsTr("Is it the same person?")
            }
            BodyText {
                id: words

                text: qsTr("Somebody like this is recorded already. Open their record to look; what you typed is kept.")
            }
            Card {
                padding: 0
                spacing: 0

                Repeater {
                    model: question.model
                    delegate: AlikePerson {
                        onOpened: person => question.opened(person)
                    }
                }
            }
            BodyText {
                id: more

                visible: text.length > 0
                text: question.maybeMore ? qsTr("There may be more: look under People.") : ""
            }
            AppButton {
                guarded: true
                text: qsTr("No, save as somebody new")
                onClicked: question.nobodyOfThem()
            }
        }
    }
}
