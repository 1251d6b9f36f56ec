// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

// Where Tab goes from what has the keyboard and is no stop itself, such as a heading.
QtObject {
    function go(from: Item, event: KeyEvent, forward: bool): void {
        const next = from ? from.nextItemInFocusChain(forward) : null;
        event.accepted = next !== null;
        if (next)
            next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
}
