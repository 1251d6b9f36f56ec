// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Dates, hints: the smallest text there is.
InnerText {
    face: Theme.type.small
    color: Theme.color.text2

    Accessible.ignored: false
}
