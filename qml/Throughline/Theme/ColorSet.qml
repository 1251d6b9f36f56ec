// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Layer two of the colours: what each is for. A component names one of these, never a figure.
// The pairs are held to their contrast by tests/qml.
QtObject {
    id: set

    required property Pigments pigments

    // What stands on a filled area. QML takes `onPrimary: x` for the handler of a signal, even where a
    // property is declared; an alias is none.
    readonly property QtObject standing: QtObject {
        id: over

        readonly property color primary: set.pigments.overPrimary
        readonly property color primaryPressed: set.pigments.overPrimaryPressed
        readonly property color primaryContainer: set.pigments.overPrimaryContainer
        readonly property color successContainer: set.pigments.overSuccessContainer
        readonly property color warningContainer: set.pigments.overWarningContainer
        readonly property color dangerContainer: set.pigments.overDangerContainer
        readonly property color infoContainer: set.pigments.overInfoContainer
        readonly property color waitingContainer: set.pigments.overWaitingContainer
        readonly property color risk: set.pigments.overRisk
    }

    // Under everything.
    readonly property color bg: set.pigments.bg

    // Cards, fields, bars.
    readonly property color surface: set.pigments.surface

    // A group on a surface, something pressed or hovered.
    readonly property color surface2: set.pigments.surface2

    // Body.
    readonly property color text: set.pigments.text

    // Dates, hints and other second lines.
    readonly property color text2: set.pigments.text2

    // What cannot be used now; still readable.
    readonly property color disabled: set.pigments.disabled

    // Around fields and tiles.
    readonly property color border: set.pigments.border

    // A line between rows: decoration, it carries nothing.
    readonly property color divider: set.pigments.divider

    // Buttons, links, what is selected.
    readonly property color primary: set.pigments.primary
    property alias onPrimary: over.primary
    readonly property color primaryPressed: set.pigments.primaryPressed
    property alias onPrimaryPressed: over.primaryPressed

    // Behind what is selected.
    readonly property color primaryContainer: set.pigments.primaryContainer
    property alias onPrimaryContainer: over.primaryContainer

    // Saved, up to date.
    readonly property color success: set.pigments.success
    readonly property color successContainer: set.pigments.successContainer
    property alias onSuccessContainer: over.successContainer

    // Stale, a Friday, something to look at.
    readonly property color warning: set.pigments.warning
    readonly property color warningContainer: set.pigments.warningContainer
    property alias onWarningContainer: over.warningContainer

    // Errors, and what destroys.
    readonly property color danger: set.pigments.danger
    readonly property color dangerContainer: set.pigments.dangerContainer
    property alias onDangerContainer: over.dangerContainer

    // A neutral notice.
    readonly property color info: set.pigments.info
    readonly property color infoContainer: set.pigments.infoContainer
    property alias onInfoContainer: over.infoContainer

    // Waiting to sync.
    readonly property color waiting: set.pigments.waiting
    readonly property color waitingContainer: set.pigments.waitingContainer
    property alias onWaitingContainer: over.waitingContainer

    // The risk badge and nothing else.
    readonly property color risk: set.pigments.risk
    property alias onRisk: over.risk

    // The two rings around what has the keyboard.
    readonly property color focusOuter: set.pigments.focusOuter
    readonly property color focusInner: set.pigments.focusInner

    // From none (0) to the most (5), as in a calendar; the number always stands in it.
    function heat(tone: int): color {
        return Qt.color(set.pigments.heat[tone]);
    }
    function onHeat(tone: int): color {
        return Qt.color(set.pigments.overHeat[tone]);
    }

    // What a part of a picture stands for: "night0" to "night4", "category0" to "category3"
    // (interface.md 4.5), and what is written on it.
    function part(role: string): color {
        return Qt.color(set.pigments[role.slice(0, -1)][Number(role.slice(-1))]);
    }
    function onPart(role: string): color {
        const list = role.startsWith("night") ? set.pigments.overNight : set.pigments.overCategory;
        return Qt.color(list[Number(role.slice(-1))]);
    }

    // Over the page while a sheet is open.
    readonly property color scrim: set.pigments.scrim
}
