// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Facts below each other: SummaryRows go inside.
Stack {
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Summary")
}
