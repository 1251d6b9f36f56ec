// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Help

// Help before the device is open: what is for anybody, with no way to a place behind the lock.
FocusScope {
    id: help

    property string page
    readonly property string title: page ? topic.title : list.title

    signal closed()

    function openPage(): void {
        if (page)
            topic.openPage();
        else
            list.openPage();
    }
    function show(key: string): void {
        page = key;
        openPage();
    }

    HelpListPage {
        id: list

        anchors.fill: parent
        visible: !help.page
        focus: visible
        showBack: true
        onBackClicked: help.closed()
        onPageOpened: key => help.show(key)
    }
    HelpTopicPage {
        id: topic

        anchors.fill: parent
        visible: help.page
        focus: visible
        page: help.page
        showBack: true
        onBackClicked: help.show("")
    }
}
