// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Holds one page at a time and keeps it for as long as its key stays the same. Out of sight it is out
// of reach of keyboard and screen reader.
Loader {
    id: holder

    // Any page: each has a title and openPage().
    readonly property var held: item
    readonly property string title: held && held.title !== undefined ? held.title : ""

    function openPage(): void {
        if (holder.item && holder.visible)
            holder.held.openPage();
    }

    focus: true
    enabled: visible
}
