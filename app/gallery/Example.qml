// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// A control in one state, with the state's name.
Stack {
    id: shown

    property string name

    spacing: Theme.space.xs

    SmallText {
        text: shown.name
    }
}
