// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// Least heights, and lines. A control grows with its text and never gets smaller than this.
QtObject {
    required property bool touch
    required property bool highContrast
    required property real textScale
    // Icons grow with the text, but only half as far again: they take room from the words.
    readonly property real iconScale: Math.min(1.5, textScale)

    // The least that can be hit; a control that looks smaller has a target of this size around it.
    readonly property int target: touch ? 48 : 32
    readonly property int control: touch ? 56 : 40
    readonly property int row: touch ? 56 : 40
    // What is pressed in the rain, or forty times an hour.
    readonly property int tile: 64
    readonly property int save: 64
    // Between neighbouring targets.
    readonly property int gap: 8
    readonly property int icon: Math.round((touch ? 24 : 20) * iconScale)
    // Beside small text, and where an icon is all there is.
    readonly property int smallIcon: Math.round(16 * iconScale)
    readonly property int largeIcon: Math.round(24 * iconScale)

    readonly property int border: highContrast ? 2 : 1
    readonly property int selectedBorder: highContrast ? 4 : 2
    readonly property int focusOuter: 3
    readonly property int focusInner: 2

    // The longest line that reads well, and the panes of a wide window.
    readonly property int textWidth: 720
    readonly property int sheetWidth: 480
    readonly property int listWidth: 360
    readonly property int drawerWidth: 232
    readonly property int railWidth: 80
}
