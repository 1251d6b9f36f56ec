// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// The one heading of a page. A page gives it the focus when it opens, so that a screen reader begins
// there; Tab passes it by.
InnerText {
    id: heading

    face: Theme.type.title

    Accessible.role: Accessible.Heading
    Accessible.focusable: true
    Accessible.ignored: false
}
