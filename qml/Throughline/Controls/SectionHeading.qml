// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

InnerText {
    face: Theme.type.heading

    Accessible.role: Accessible.Heading
    Accessible.ignored: false
}
