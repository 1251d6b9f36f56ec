// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

Item {
    implicitHeight: 480

    Cover {
        shown: true
        clockText: "8:34am"
    }
}
