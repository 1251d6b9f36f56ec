// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// What was begun and not saved, before anything else.
Stack {
    id: list

    required property QtObject model

    signal formOpened(string form, string subject)

    spacing: Theme.space.m

    SectionHeading {
        text: qsTr("Not saved yet")
    }
    Repeater {
        model: list.model
        delegate: DraftCard {
            onFormOpened: (form, subject) => list.formOpened(form, subject)
        }
    }
}
