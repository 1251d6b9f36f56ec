// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// What it was about: as many as there were.
Stack {
    id: part

    required property ContactLog log

    function adopt(chip: TopicChip): void {
        chip.selected = Qt.binding(() => part.log.chosenTopics.indexOf(chip.key) >= 0);
    }

    spacing: Theme.space.s

    StableOptions {
        id: topics

        from: part.log.topics
    }
    SectionHeading {
        text: qsTr("What was it about? (optional)")
    }
    Flow {
        spacing: Theme.size.gap

        Repeater {
            model: topics.options
            delegate: TopicChip {
                onToggled: key => part.log.toggleTopic(key)
            }

            onItemAdded: (index, item) => part.adopt(item as TopicChip)
        }
    }
}
