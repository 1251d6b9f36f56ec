// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// The typeface that the app brings along, in four weights. Characters that it has not come from the
// system's fonts; without it Noto Sans does, or what the system takes for it.
QtObject {
    id: typeface

    readonly property string family: regular.status === FontLoader.Ready ? regular.name : "Noto Sans"

    readonly property FontLoader regular: FontLoader { source: "fonts/Inter-Regular.otf" }
    readonly property FontLoader medium: FontLoader { source: "fonts/Inter-Medium.otf" }
    readonly property FontLoader demiBold: FontLoader { source: "fonts/Inter-SemiBold.otf" }
    readonly property FontLoader bold: FontLoader { source: "fonts/Inter-Bold.otf" }
}
