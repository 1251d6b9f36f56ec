// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// How everything looks. The Shell sets the inputs from the settings, the system and the window;
// all that is on the screen follows at once.
QtObject {
    id: theme

    // Inputs.
    // "light", "dark" or "contrast". What the system wants is worked out by the Shell.
    property string scheme: "light"
    // 1 to 2: the system's text size times the one from the settings.
    property real textScale: 1
    // A finger or a pointer.
    property bool touch: false
    property bool reducedMotion: false
    // Which hand holds it, where fingers are used.
    property bool leftHand: false
    // "compact" below 600, "medium" below 840, "expanded": see widthClassFor.
    property string widthClass: "expanded"

    readonly property bool dark: scheme === "dark"
    readonly property bool highContrast: scheme === "contrast"
    readonly property bool compact: widthClass === "compact"
    readonly property bool expanded: widthClass === "expanded"
    // What a thumb is to reach at the edge lies at the left one. A pointer reaches everything alike.
    readonly property bool thumbLeft: leftHand && touch
    // Links are underlined where colour may not be seen.
    readonly property bool underlineLinks: highContrast

    readonly property ColorSet color: ColorSet {
        pigments: theme.highContrast ? theme.contrastPigments : theme.dark ? theme.darkPigments : theme.lightPigments
    }
    // What is taken out is for paper, whatever is on the screen.
    readonly property ColorSet paper: ColorSet { pigments: theme.lightPigments }
    readonly property Spacing space: Spacing {
        compact: theme.compact
        medium: theme.widthClass === "medium"
    }
    readonly property TypeScale type: TypeScale {
        textScale: Math.max(1, Math.min(2, theme.textScale))
        phone: theme.touch || theme.compact
        family: theme.typeface.family
    }
    // Of one size, and as read at a desk.
    readonly property TypeScale paperType: TypeScale {
        textScale: 1
        phone: false
        family: theme.typeface.family
    }
    readonly property Radii radius: Radii {}
    readonly property Sizes size: Sizes {
        touch: theme.touch
        highContrast: theme.highContrast
        textScale: Math.max(1, Math.min(2, theme.textScale))
    }
    readonly property Motion motion: Motion { reduced: theme.reducedMotion }

    readonly property Pigments lightPigments: LightPigments {}
    readonly property Pigments darkPigments: DarkPigments {}
    readonly property Pigments contrastPigments: ContrastPigments {}
    readonly property Typeface typeface: Typeface {}

    // The width class of a window or pane so wide.
    function widthClassFor(width: real): string {
        return width < 600 ? "compact" : width < 840 ? "medium" : "expanded";
    }
}
