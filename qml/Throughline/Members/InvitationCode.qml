// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Models
import Throughline.Theme

// A code that lets one device ask to be let in: to be read out, scanned, or given as a file.
Stack {
    id: part

    required property InvitationForm invitation
    readonly property string fileText: invitation.fileText

    signal finished()

    onFileTextChanged: {
        if (fileText.length > 0)
            Announcer.announce(part, fileText, invitation.fileFailed);
    }

    spacing: Theme.space.l

    BodyText {
        text: qsTr("Give this to %1 in person or on the phone. It works once, within 48 hours. When they have typed it, their device appears under Waiting for you: compare six words with them, and they are in.").arg(part.invitation.name)
    }
    Card {
        spacing: Theme.space.m

        SmallText {
            text: qsTr("Code")
        }
        SectionHeading {
            text: part.invitation.code
        }
        SmallText {
            text: qsTr("Server")
        }
        BodyText {
            text: part.invitation.server
            wrapMode: Text.WrapAnywhere
        }
    }
    QrPicture {
        text: part.invitation.ticket
        name: qsTr("QR code with the server and the code")
        description: qsTr("Both stand above in letters, too")
    }
    SmallText {
        text: qsTr("Scan it with the camera of the new device, copy what it reads, and paste it where Throughline asks for the code.")
    }
    Alert {
        visible: text.length > 0
        kind: part.invitation.fileFailed ? "error" : "success"
        text: part.fileText
    }
    AppButton {
        kind: "secondary"
        iconName: "save"
        text: qsTr("Save as a file")
        onClicked: chooser.ask()
    }
    AppButton {
        kind: "primary"
        text: qsTr("Done")
        description: qsTr("The code is not shown again")
        onClicked: part.finished()
    }
    FileChooser {
        id: chooser

        saving: true
        suggestedName: "throughline-invitation.txt"
        onChosen: file => part.invitation.saveFile(file)
    }
}
