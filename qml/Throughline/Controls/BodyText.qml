// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A paragraph of its own.
InnerText {
    Accessible.ignored: false
}
