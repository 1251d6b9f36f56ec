// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml

// Puts together what a screen reader hears of a control.
QtObject {
    // The parts that are not empty, with `between` between them.
    function join(parts: var, between: string): string {
        return parts.filter(part => part).join(between);
    }
}
