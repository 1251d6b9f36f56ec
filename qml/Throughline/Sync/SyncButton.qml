// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import Throughline.Controls
import Throughline.Models

AppButton {
    required property SyncModel sync

    kind: "primary"
    large: true
    iconName: "sync"
    busy: sync.syncing
    text: qsTr("Sync now")
    onClicked: sync.syncNow()
}
