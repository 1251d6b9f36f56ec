// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    title: "Messages"

    ErrorSummary {
        errors: [
            { field: "kind", text: "Select what happened at the gate" },
            { field: "date", text: "Date of contact must be today or in the past" }
        ]
    }
    InterruptionCard {
        title: "Delete this draft?"
        text: "You cannot get it back."
        goText: "Delete draft"
        backText: "Keep it"
        destructive: true
    }
    InterruptionCard {
        title: "Export October"
        text: "2 of 9 devices have not synced since 31 October. 3 answers are not known yet."
        goText: "Export anyway"
    }
    BeginAnew {}
    UndoBar { text: "Saved on this device."; shown: true; duration: 100000 }
    UndoBar { text: "Saved in Downloads as figures-2026-10.csv"; possible: false; shown: true; duration: 100000 }
    EmptyState { text: "No releases today. Next: Mon 3 November, 2 people."; actionText: "See releases" }
    BodyText { text: "Body text wraps, and it is never longer than reads well. What a caseworker records at the gate is saved on the device at once, with or without a network, and reaches the team when a connection returns." }
    SmallText { text: "Small text: last received from the team yesterday at 5:10pm" }
}
