// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

Rectangle {
    implicitWidth: 1
    implicitHeight: Theme.size.border
    color: Theme.color.divider
}
