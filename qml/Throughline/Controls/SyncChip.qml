// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls
import Throughline.Theme

// Whether what is here has reached the team, in words. `state` is "upToDate", "waiting", "syncing",
// "decide" or "alone" (there is no team to sync with). A change is said, at most once a minute.
Pressable {
    id: chip

    property string text
    property int sayEvery: 60000
    property bool ready: false
    readonly property bool keepsWidth: true
    readonly property string iconName: {
        switch (chip.state) {
        case "upToDate": return "cloud-done";
        case "waiting": return "cloud-waiting";
        case "syncing": return "sync";
        case "decide": return "differences";
        }
        return "device";
    }
    readonly property color shade: {
        switch (chip.state) {
        case "upToDate": return Theme.color.success;
        case "waiting": return Theme.color.waiting;
        case "syncing": return Theme.color.info;
        case "decide": return Theme.color.warning;
        }
        return Theme.color.text2;
    }

    function sayNow(): void {
        const sentence = chip.text;
        if (!ready || sentence === rest.said)
            return;
        if (rest.running) {
            rest.owed = true;
            return;
        }
        rest.said = sentence;
        rest.owed = false;
        rest.restart();
        Announcer.announce(chip, sentence, false);
    }

    onTextChanged: sayNow()
    Component.onCompleted: {
        rest.said = text;
        ready = true;
    }

    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs
    ringRadius: height / 2

    Accessible.name: text
    Accessible.description: qsTr("Opens sync and this device")

    background: Rectangle {
        implicitWidth: Theme.size.target
        implicitHeight: Theme.touch ? Theme.size.target : 36
        radius: height / 2
        color: chip.down || chip.hovered ? Theme.color.surface2 : Theme.color.surface
        border.width: Theme.size.border
        border.color: chip.shade
    }

    contentItem: Item {
        implicitWidth: symbol.width + Theme.space.s + words.implicitWidth
        implicitHeight: Math.max(symbol.height, words.implicitHeight)

        Icon {
            id: symbol

            anchors.verticalCenter: parent.verticalCenter
            name: chip.iconName
            size: Theme.size.icon
            color: chip.shade
        }

        InnerText {
            id: words

            x: symbol.width + Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            face: Theme.type.small
            font.weight: Font.Medium
            text: chip.text
        }
    }

    Timer {
        id: rest

        property string said
        property bool owed: false

        interval: chip.sayEvery
        onTriggered: {
            if (owed)
                chip.sayNow();
        }
    }
}
