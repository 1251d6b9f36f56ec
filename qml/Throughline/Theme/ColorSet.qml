// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Layer two of the colours: what each is for. A component names one of these, never a figure.
// The pairs are held to their contrast by tests/qml.
QtObject {
    id: set

    required property Pigments pigments

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
    readonly property color onPrimary: set.pigments.overPrimary
    readonly property color primaryPressed: set.pigments.primaryPressed
    readonly property color onPrimaryPressed: set.pigments.overPrimaryPressed

    // Behind what is selected.
    readonly property color primaryContainer: set.pigments.primaryContainer
    readonly property color onPrimaryContainer: set.pigments.overPrimaryContainer

    // Saved, up to date.
    readonly property color success: set.pigments.success
    readonly property color successContainer: set.pigments.successContainer
    readonly property color onSuccessContainer: set.pigments.overSuccessContainer

    // Stale, a Friday, something to look at.
    readonly property color warning: set.pigments.warning
    readonly property color warningContainer: set.pigments.warningContainer
    readonly property color onWarningContainer: set.pigments.overWarningContainer

    // Errors, and what destroys.
    readonly property color danger: set.pigments.danger
    readonly property color dangerContainer: set.pigments.dangerContainer
    readonly property color onDangerContainer: set.pigments.overDangerContainer

    // A neutral notice.
    readonly property color info: set.pigments.info
    readonly property color infoContainer: set.pigments.infoContainer
    readonly property color onInfoContainer: set.pigments.overInfoContainer

    // Waiting to sync.
    readonly property color waiting: set.pigments.waiting
    readonly property color waitingContainer: set.pigments.waitingContainer
    readonly property color onWaitingContainer: set.pigments.overWaitingContainer

    // The risk badge and nothing else.
    readonly property color risk: set.pigments.risk
    readonly property color onRisk: set.pigments.overRisk

    // The two rings around what has the keyboard.
    readonly property color focusOuter: set.pigments.focusOuter
    readonly property color focusInner: set.pigments.focusInner

    // Over the page while a sheet is open.
    readonly property color scrim: set.pigments.scrim
}
