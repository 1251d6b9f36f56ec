// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Layer one of the colours: one set of figures. Nothing but ColorSet reads it.
// A name that began with "on" could not be assigned: QML takes it for a handler.
QtObject {
    required property color bg
    required property color surface
    required property color surface2
    required property color text
    required property color text2
    required property color disabled
    required property color border
    required property color divider
    required property color primary
    required property color overPrimary
    required property color primaryPressed
    required property color overPrimaryPressed
    required property color primaryContainer
    required property color overPrimaryContainer
    required property color success
    required property color successContainer
    required property color overSuccessContainer
    required property color warning
    required property color warningContainer
    required property color overWarningContainer
    required property color danger
    required property color dangerContainer
    required property color overDangerContainer
    required property color info
    required property color infoContainer
    required property color overInfoContainer
    required property color waiting
    required property color waitingContainer
    required property color overWaitingContainer
    required property color risk
    required property color overRisk
    required property color focusOuter
    required property color focusInner
    required property color scrim
    // Six of each, from none to the most.
    required property var heat
    required property var overHeat
    // Where people slept, in order: settled, temporary, shelter or squat, rough, not known.
    required property var night
    required property var overNight
    // Four that anybody can tell apart.
    required property var category
    required property var overCategory
}
