// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// The Log action of the navigation: about whom? Today's releases first, then anybody.
AppPage {
    id: form

    required property Session session
    required property string subject
    property bool side: false

    readonly property bool searching: find.text.length > 0

    signal formOpened(string form, string subject)
    signal hallOpened()
    signal closeRequested()
    signal finished()

    title: qsTr("Log")
    showBack: true
    onBackClicked: form.closeRequested()

    TodayModel {
        id: today

        session: form.session
    }
    FindModel {
        id: find

        session: form.session
    }

    GateList {
        visible: today.releaseCount > 0 && !form.searching
        model: today.releases
        onChosen: release => form.formOpened("gate", release)
    }
    ActionTile {
        visible: !form.searching
        iconName: "people"
        text: qsTr("Session in a visits hall")
        detail: qsTr("Many short contacts, counted without names")
        onClicked: form.hallOpened()
    }
    SectionHeading {
        text: qsTr("A contact with somebody")
    }
    AppTextField {
        label: qsTr("Name or prison number")
        sensitive: true
        iconName: "search"
        text: find.text
        onEdited: text => find.text = text
    }
    PersonList {
        visible: form.searching
        title: find.resultText
        emptyText: find.noneText
        model: find.results
        onChosen: person => form.formOpened("contact", person)
    }
    // Whoever is met today may not be on any list.
    AppButton {
        visible: form.searching && find.ready && find.resultCount === 0
        iconName: "plus"
        text: qsTr("Add someone new")
        onClicked: form.formOpened("addPerson", "new")
    }
    PersonList {
        visible: !form.searching && find.recentCount > 0
        title: qsTr("Opened lately")
        model: find.recents
        onChosen: person => form.formOpened("contact", person)
    }
}
