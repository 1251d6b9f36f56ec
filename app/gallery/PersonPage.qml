// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    title: "Jamie Smith"
    showBack: true
    bottomBar: AppButton { text: "Log"; kind: "primary"; large: true; iconName: "log" }

    IdentityBar { name: "Jamie Smith"; number: "A1234BC"; born: "b. 1987"; place: "Exampleton"; showBack: true }
    IdentityBar { name: "Jamie Smith"; number: "A1234BC"; born: "b. 1987"; place: "Exampleton"; risks: ["Do not meet alone"] }
    RiskBadge { text: "Do not meet alone" }
    Card {
        spacing: Theme.space.s
        TimelineRow {
            headingText: "October 2026"
            title: "Met at the gate"
            when: "31 October 2026 at 8:34am"
            by: "Amara O."
            detail: "Supported housing"
            iconName: "gate"
            waiting: true
        }
        TimelineRow {
            title: "Phone call, spoke"
            when: "28 October 2026 at 2:10pm"
            by: "Rhys E."
            note: "Asked about the bus, and whether his sister could come along. She can."
            iconName: "phone"
            gapText: "No contact for 41 days"
        }
        TimelineRow {
            headingText: "September 2026"
            title: "Visit"
            when: "17 September 2026"
            by: "Amara O."
            iconName: "group"
        }
    }
}
