// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Find a person (interface.md 3.5): results as one types; before that those opened lately, and everyone.
FocusScope {
    id: page

    required property Session session
    // Who is open beside the list.
    property string openPerson
    property string title: qsTr("People")

    readonly property bool searching: finder.text.length > 0

    signal personOpened(string person)
    signal formOpened(string form, string subject)
    signal takeOpened()

    // Beside a keyboard one types at once; under a finger the keyboard would hide the list.
    function openPage(): void {
        if (Theme.touch)
            head.focusHeading();
        else
            head.focusField();
    }
    // Opens the only result; of several, one has to be picked.
    function take(): void {
        const first = list.itemAtIndex(0) as FoundPerson;
        if (first && finder.resultCount === 1)
            page.personOpened(first.row.person);
        else if (page.searching)
            list.enter();
    }

    onSearchingChanged: list.toTop()

    FindModel {
        id: finder

        session: page.session
        text: page.session.findText
        onChanged: said.restart()
    }

    // Whoever is looked for may be left with the organisation.
    MissingPeople {
        id: whoIsMissing

        session: page.session
    }

    // What was found is said once somebody has stopped typing.
    Timer {
        id: said

        property string last

        interval: 800
        onTriggered: {
            const sentence = finder.noneText || finder.resultText;
            if (page.searching && sentence !== last)
                Announcer.announce(page, sentence);
            last = sentence;
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.bg
    }

    FindHead {
        id: head

        width: parent.width
        focus: true
        title: page.title
        text: finder.text
        onEdited: text => page.session.findText = text
        onAccepted: page.take()
        onDownPressed: list.enter()
        onAddPressed: page.formOpened("addPerson", "")
    }

    PeopleList {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        openPerson: page.openPerson
        model: page.searching ? finder.results : finder.everyone
        // qmllint disable unqualified
        header: FindSections {
            width: ListView.view ? ListView.view.width : 0
            find: finder
            openPerson: page.openPerson
            onPersonOpened: person => page.personOpened(person)
            onAddPressed: page.formOpened("addPerson", "")
        }
        footer: Item {
            width: ListView.view ? ListView.view.width : 0
            height: missing.visible ? missing.height + 2 * Theme.space.l : 0

            EmptyState {
                id: missing

                x: Theme.space.pageMargin
                y: Theme.space.l
                width: parent.width - 2 * Theme.space.pageMargin
                visible: text.length > 0
                text: whoIsMissing.text
                actionText: qsTr("Take with me")
                onActionClicked: page.takeOpened()
            }
        }
        // qmllint enable unqualified
        onPersonOpened: person => page.personOpened(person)
        onGoneUp: head.focusField()
    }
}
