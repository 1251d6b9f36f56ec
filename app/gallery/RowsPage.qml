// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    title: "People"

    Card {
        spacing: 0
        padding: 1
        PersonRow { name: "Jamie S."; detail: "1987, Exampleton"; trailing: "out 31 Oct" }
        Divider {}
        PersonRow { name: "Marek K."; detail: "1990, Otherham"; trailing: "9:00am"; tagText: "Friday"; tagKind: "warning"; selected: true }
        Divider {}
        PersonRow { name: "Gruffydd Ó."; detail: "1958, HMP Exampleton"; keyHeld: true }
        Divider {}
        PersonRow { name: "Aleksandra-Magdalena Exampleton-Samplewska"; detail: "1987, Exampleton, released from HMP Otherham"; trailing: "out 31 October 2026"; tagText: "Waiting to sync"; tagKind: "waiting" }
        Divider {}
        PersonRow { name: "Jaime S."; detail: "1990, Otherham"; FocusRing { inside: true; radius: Theme.radius.control } }
    }
    Card {
        spacing: 0
        padding: 1
        TaskRow { title: "Ask about the ID"; name: "Jamie S."; reason: "Agreed for 29 October 2026."; due: "2 days overdue"; overdue: true }
        Divider {}
        TaskRow { title: "Say who meets them"; name: "Marek K."; reason: "Due out on 7 November 2026 and asked to be met; nobody is named."; due: "Due today"; owner: "Nobody's yet"; selected: true }
        Divider {}
        TaskRow { title: "Read the notice"; reason: "Sent on 30 October 2026 and you have not read it."; due: "Due tomorrow"; keyHeld: true }
        Divider {}
        TaskRow { title: "Ask where they are staying after three months"; name: "Aleksandra-Magdalena Exampleton-Samplewska"; reason: "Came out on 1 August 2026; the answer after three months is missing."; due: "Due Wed 4 November"; owner: "Covering for Amara O."; FocusRing { inside: true; radius: Theme.radius.control } }
    }
    Card {
        SectionHeading { text: "Details" }
        SummaryList {
            SummaryRow { label: "Phone number"; value: "07700 900077"; action: "Change" }
            SummaryRow { label: "Address tonight"; value: "Supported housing, 1 Example Street, Exampleton" ; action: "Change" }
            SummaryRow { label: "Allocated worker"; value: "Amara O." }
        }
    }
    EmptyState { text: "No one on this device matches 'Jamle'. They may be on another device."; actionText: "Add someone new" }
}
