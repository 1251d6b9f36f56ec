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
        // On a new machine there may be no Documents yet; nothing could be written there.
        const documents = StandardPaths.locate(StandardPaths.DocumentsLocation, "", StandardPaths.LocateDirectory);
        const home = StandardPaths.writableLocation(StandardPaths.HomeLocation);
        const folder = (`${documents}` || `${home}`).replace(/\/+$/, "");
        dialog.currentFolder = folder;
        if (dialog.saving)
            dialog.selectedFile = folder + "/" + dialog.suggestedName;
        dialog.open();
    }

    // Where the system has no dialog of its own, Qt's says "Open" of both.
    acceptLabel: saving ? qsTr("Save") : qsTr("Open")
    fileMode: saving ? FileDialog.SaveFile : FileDialog.OpenFile
    onAccepted: dialog.chosen(selectedFile)
}
