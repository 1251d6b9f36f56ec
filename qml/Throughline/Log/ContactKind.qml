// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// How it happened, and what came of it.
Stack {
    id: part

    required property ContactLog log
    property string error

    readonly property bool isOther: log.otherKinds.some(kind => kind.key === part.log.kind)

    function focusKinds(): void {
        kinds.forceActiveFocus(Qt.TabFocusReason);
    }
    // What was used last has the focus first; nobody has chosen it.
    function startAtLast(): void {
        const at = log.kinds.findIndex(kind => kind.key === part.log.lastKind);
        if (at >= 0 && log.kind.length === 0)
            kinds.current = at;
    }

    spacing: Theme.space.l

    ChoiceGroup {
        id: kinds

        label: qsTr("How did it happen?")
        error: part.error
        columns: 2
        options: part.log.kinds
        selectedKey: part.log.kind
        onChosen: key => part.log.chooseKind(key)
    }
    OptionalPart {
        title: qsTr("Another way")
        iconName: "more"
        filled: part.isOther

        ChoiceGroup {
            label: qsTr("Another way")
            columns: 2
            options: part.log.otherKinds
            selectedKey: part.log.kind
            onChosen: key => part.log.chooseKind(key)
        }
    }
    StableOptions {
        id: outcomes

        from: part.log.outcomes
    }
    ChoiceGroup {
        visible: outcomes.options.length > 0
        label: qsTr("What came of it? (optional)")
        columns: 2
        options: outcomes.options
        selectedKey: part.log.outcome
        onChosen: key => part.log.chooseOutcome(key)
    }

    Connections {
        function onChanged(): void {
            part.startAtLast();
        }

        target: part.log
    }
}
