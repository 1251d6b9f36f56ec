// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// Whether every page has the button that covers the screen: where no navigation in sight has it. The Shell
// says so, and covers.
QtObject {
    property bool offered: false

    signal wanted()
}
