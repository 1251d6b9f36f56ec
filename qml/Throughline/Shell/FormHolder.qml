// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Hall
import Throughline.Log
import Throughline.LoneWorking
import Throughline.Members
import Throughline.Models
import Throughline.People

// The form that is open. Closed, its draft stays; finished, it goes.
PageHolder {
    id: holder

    required property App application
    required property Session session
    property bool side: false

    readonly property Navigation navigation: application.navigation

    function componentFor(name: string): Component {
        switch (name) {
        case "gate": return gate;
        case "contact": return contact;
        case "correction": return correction;
        case "chooseLog": return choose;
        case "addPerson": return addPerson;
        case "record": return record;
        case "invite": return invite;
        case "check": return check;
        case "hallEntry":
        case "hallNote": return hallEntry;
        case "hallConcern": return hallConcern;
        }
        return null;
    }

    sourceComponent: componentFor(navigation.form)

    // Qt 6.4 has no bound components; the ids around them are seen all the same.
    // qmllint disable unqualified
    Component {
        id: gate

        GateLogForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
            onFinished: holder.navigation.closeForm()
        }
    }
    Component {
        id: contact

        ContactLogForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
            onFinished: holder.navigation.closeForm()
        }
    }
    Component {
        id: correction

        ContactCorrectionForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
            onFinished: holder.navigation.closeForm()
        }
    }
    Component {
        id: choose

        ChooseLogForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
            onFormOpened: (form, subject) => holder.navigation.openForm(form, subject)
            onHallOpened: holder.navigation.go("session")
        }
    }
    Component {
        id: hallEntry

        EntryForm {
            session: holder.session
            subject: holder.navigation.formSubject
            noteOnly: holder.navigation.form === "hallNote"
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
        }
    }
    Component {
        id: hallConcern

        ConcernForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
        }
    }
    Component {
        id: record

        RecordEntryForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
            onFinished: holder.navigation.closeForm()
        }
    }
    Component {
        id: invite

        InviteForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
        }
    }
    Component {
        id: check

        StartCheckForm {
            session: holder.session
            subject: holder.navigation.formSubject
            side: holder.side
            onCloseRequested: holder.navigation.closeForm()
        }
    }
    Component {
        id: addPerson

        AddPersonForm {
            session: holder.session
            onCloseRequested: holder.navigation.closeForm()
            onPersonAdded: person => holder.navigation.open("person", person)
            onPersonOpened: person => holder.navigation.open("person", person)
        }
    }
    // qmllint enable unqualified
}
