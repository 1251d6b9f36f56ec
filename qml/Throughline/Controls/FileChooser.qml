// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtCore
import QtQuick
import QtQuick.Dialogs

// Which file, asked with the system's own dialog where it has one.
FileDialog {
    id: dialog

    // To be written; else one to be read.
    property bool saving: false
    property string suggestedName

    signal chosen(url file)

    function ask(): void {
        const folder = StandardPaths.writableLocation(StandardPaths.DocumentsLocation);
        dialog.currentFolder = folder;
        if (dialog.saving)
            dialog.selectedFile = folder + "/" + dialog.suggestedName;
        dialog.open();
    }

    fileMode: saving ? FileDialog.SaveFile : FileDialog.OpenFile
    onAccepted: dialog.chosen(selectedFile)
}
