// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Theme

// Layer three of the colours: what a status is shown with, by its kind.
QtObject {
    id: colors

    required property string kind

    readonly property color container: {
        switch (kind) {
        case "success": return Theme.color.successContainer;
        case "warning": return Theme.color.warningContainer;
        case "info": return Theme.color.infoContainer;
        case "waiting": return Theme.color.waitingContainer;
        case "danger":
        case "error": return Theme.color.dangerContainer;
        }
        return Theme.dark ? Theme.color.surface : Theme.color.surface2; // a card is surface2 in the dark
    }
    readonly property color ink: {
        switch (kind) {
        case "success": return Theme.color.onSuccessContainer;
        case "warning": return Theme.color.onWarningContainer;
        case "info": return Theme.color.onInfoContainer;
        case "waiting": return Theme.color.onWaitingContainer;
        case "danger":
        case "error": return Theme.color.onDangerContainer;
        }
        return Theme.color.text;
    }
    readonly property color line: {
        switch (kind) {
        case "success": return Theme.color.success;
        case "warning": return Theme.color.warning;
        case "info": return Theme.color.info;
        case "waiting": return Theme.color.waiting;
        case "danger":
        case "error": return Theme.color.danger;
        }
        return Theme.color.border;
    }
}
