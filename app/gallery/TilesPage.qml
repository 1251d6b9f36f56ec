// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

AppPage {
    id: page

    readonly property var places: [
        { key: "own", text: "Own or rented" },
        { key: "family", text: "Family or friends, settled" },
        { key: "forNow", text: "Family or friends, for now" },
        { key: "supported", text: "Supported housing" },
        { key: "approved", text: "Approved premises" },
        { key: "cas", text: "CAS2 or CAS3" },
        { key: "short", text: "Short stay" },
        { key: "shelter", text: "Shelter or squat" },
        { key: "rough", text: "Sleeping rough" },
        { key: "unknown", text: "Not known yet" }
    ]
    readonly property var needs: [
        { key: "housing", text: "Housing", detail: "Last time" },
        { key: "benefits", text: "Benefits" },
        { key: "health", text: "Health" },
        { key: "family", text: "Family" }
    ]

    title: "Tiles"

    SectionHeading { text: "What happened at the gate?" }
    ActionTile { text: "Met at the gate"; iconName: "gate" }
    ActionTile { text: "Still waiting"; detail: "Waiting since 8:31am"; iconName: "clock"; keyHeld: true }
    ActionTile { text: "Not released today"; iconName: "calendar"; FocusRing {} }
    ActionTile { text: "Left before I arrived" }
    SectionHeading { text: "How much longer?" }
    AnswerTiles {
        answers: [
            { key: "30", text: "30 minutes", detail: "Back by 3:40pm" },
            { key: "60", text: "An hour", detail: "Back by 4:10pm" }
        ]
    }
    ChoiceGroup {
        label: "Where are they staying tonight?"
        options: page.places
        columns: 2
    }
    ChoiceGroup {
        label: "Answered"
        options: page.places.slice(3, 7)
        columns: 2
        selectedKey: "supported"
    }
    ChoiceGroup {
        label: "What was it about?"
        error: "Select what it was about"
        options: page.needs
        multiple: true
        columns: 4
        selectedKeys: ["housing", "health"]
    }
    Example { name: "Choice, pressed"; ChoiceTile { text: "Spoke"; keyHeld: true; iconName: "phone" } }
    Example { name: "Choice, focused"; ChoiceTile { text: "Spoke"; iconName: "phone"; FocusRing {} } }
    Example { name: "Choice, focused and selected"; ChoiceTile { text: "Spoke"; selected: true; iconName: "phone"; FocusRing {} } }
    Example {
        name: "Chips"
        Flow {
            spacing: Theme.size.gap
            Chip { text: "Housing" }
            Chip { text: "Benefits"; selected: true }
            Chip { text: "Health"; keyHeld: true }
            Chip { text: "My people"; removable: true }
            Chip { text: "Exampleton"; removable: true; FocusRing { radius: Theme.radius.full } }
        }
    }
}
