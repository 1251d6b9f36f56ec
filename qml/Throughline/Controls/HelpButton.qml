// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

// The way to help where there is no navigation.
AppButton {
    kind: "quiet"
    keepsWidth: true
    leftPadding: 0
    iconName: "help"
    text: qsTr("Help")
}
