// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    name: "Pictures"
    when: windowShown
    width: 400
    height: 600
    visible: true

    function cleanup() {
        Theme.scheme = "light";
        code.text = "throughline-join:https://server.example.org#ABCDE-FGHJK";
        waitForRendering(test);
    }

    // Of the finder pattern in the corner at the top left: a dark ring of seven modules.
    function lightness(x, y) {
        const picture = grabImage(code);
        return picture.red(Math.round(x), Math.round(y));
    }

    function test_qrCodeIsDarkOnLightInEveryTheme() {
        for (const scheme of ["light", "dark", "contrast"]) {
            Theme.scheme = scheme;
            waitForRendering(test);
            // The quiet edge, and the ring behind it: 29 or more modules with four of edge on each side.
            verify(lightness(6, 132) > 200, scheme + ": the edge is light");
            let darkest = 255;
            for (let x = 20; x < 60; ++x)
                darkest = Math.min(darkest, lightness(x, 44));
            verify(darkest < 60, scheme + ": the ring is dark");
        }
    }

    function test_qrCodeSaysWhatItIs() {
        compare(Reader.role(code), "Graphic");
        compare(Reader.name(code), "Their code");
    }

    function test_whatCannotBeDrawnIsNotShown() {
        code.text = "";
        verify(!code.visible);
        code.text = "x".repeat(5000);
        verify(!code.visible);
    }

    function test_otherTextIsAnotherPicture() {
        const before = grabImage(code);
        code.text = "throughline-join:https://server.example.org#ZZZZZ-FGHJK";
        waitForRendering(test);
        verify(!before.equals(grabImage(code)));
    }

    QrPicture {
        id: code

        width: 264
        text: "throughline-join:https://server.example.org#ABCDE-FGHJK"
        name: "Their code"
    }
}
