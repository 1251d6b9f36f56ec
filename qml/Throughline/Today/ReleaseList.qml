// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// The releases of one day.
Stack {
    id: list

    required property string title
    required property QtObject model
    required property int count
    property string emptyText
    property bool upcoming: false
    // Whoever goes to the gate can be looked out for.
    property bool offersCheck: false

    signal personOpened(string person)
    signal formOpened(string form, string subject)
    signal findOpened()
    signal releasesOpened()

    function adopt(card: ReleaseCard): void {
        card.upcoming = list.upcoming;
        card.offersCheck = Qt.binding(() => list.offersCheck);
    }

    spacing: Theme.space.m

    SectionHeading {
        text: list.title
    }
    EmptyState {
        visible: list.count === 0
        text: list.emptyText
        actionText: qsTr("See releases")
        onActionClicked: list.releasesOpened()
    }
    AppButton {
        visible: list.count === 0 && !list.upcoming
        text: qsTr("Find a person")
        onClicked: list.findOpened()
    }
    Repeater {
        model: list.model
        delegate: ReleaseCard {
            onPersonOpened: person => list.personOpened(person)
            onFormOpened: (form, subject) => list.formOpened(form, subject)
        }

        onItemAdded: (index, item) => list.adopt(item as ReleaseCard)
    }
}
