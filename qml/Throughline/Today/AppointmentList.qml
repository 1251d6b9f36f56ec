// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// Where this user is to be next.
Stack {
    id: list

    required property TodayModel today

    signal personOpened(string person)
    signal formOpened(string form, string subject)

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Your appointments")
    }
    Repeater {
        model: list.today.appointments
        delegate: AppointmentCard {
            onPersonOpened: person => list.personOpened(person)
            onFormOpened: (form, subject) => list.formOpened(form, subject)
        }
    }
    AppButton {
        visible: list.today.moreAppointments
        kind: "quiet"
        text: list.today.allAppointments ? qsTr("Show fewer")
                                         : qsTr("Show all of four weeks (%1)").arg(list.today.appointmentCount)
        onClicked: list.today.allAppointments = !list.today.allAppointments
    }
}
