// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Throughline.Controls
import Throughline.Testing
import Throughline.Theme

TestCase {
    id: test

    property string model: "Ann"
    property string note: ""
    property real children: 2

    name: "Fields"
    when: windowShown
    width: 400
    height: 700
    visible: true

    function init() {
        model = "Ann";
        note = "";
        children = 2;
        field.error = "";
        edited.clear();
    }

    // Of a password Qt tells no name; it is the only one here without.
    function input(of: Item): Item {
        return Reader.find(of, of.secret ? "" : of.label);
    }

    function test_namedByItsLabel() {
        const box = input(field);
        verify(box);
        compare(Reader.role(box), "EditableText");
        compare(Reader.description(box), "As it is written");
    }

    function test_echoKeepsTheCursor() {
        const box = input(field);
        field.forceActiveFocus();
        verify(box.activeFocus);
        box.cursorPosition = 1;
        keyClick(Qt.Key_X);
        compare(model, "Axnn");
        compare(box.text, "Axnn");
        compare(box.cursorPosition, 2);
        keyClick(Qt.Key_Y);
        compare(box.text, "Axynn");
        compare(edited.count, 2);
        // And the owner is still listened to.
        model = "Bea";
        compare(box.text, "Bea");
        compare(edited.count, 2, "its own text is no news to the owner");
    }

    function test_areaEchoKeepsTheCursor() {
        const box = input(area);
        area.forceActiveFocus();
        keyClick(Qt.Key_A);
        keyClick(Qt.Key_C);
        box.cursorPosition = 1;
        keyClick(Qt.Key_B);
        compare(note, "abc");
        compare(box.cursorPosition, 2);
        note = "new";
        compare(box.text, "new");
        verify(box.inputMethodHints & Qt.ImhNoPredictiveText);
    }

    function test_whoComesToAnAreaGoesOnBehindWhatIsThere() {
        note = "There";
        area.forceActiveFocus();
        keyClick(Qt.Key_Exclam);
        compare(note, "There!");
    }

    function test_tabLeavesTheArea() {
        area.forceActiveFocus();
        keyClick(Qt.Key_Tab);
        verify(secret.activeFocus);
        compare(note, "");
        keyClick(Qt.Key_Backtab);
        verify(area.activeFocus);
    }

    function test_error() {
        const plain = field.implicitHeight;
        field.error = "Enter the name";
        wait(30);
        verify(field.implicitHeight > plain);
        compare(Reader.description(input(field)), "Error: Enter the name");
    }

    function test_secret() {
        const box = input(secret);
        verify(Reader.heard(secret).indexOf("StaticText: Passphrase") >= 0);
        secret.error = "Enter the passphrase";
        verify(Reader.heard(secret).indexOf("StaticText: Enter the passphrase") >= 0);
        secret.error = "";
        compare(box.echoMode, TextInput.Password);
        verify(box.inputMethodHints & Qt.ImhSensitiveData);
        const show = Reader.find(secret, "Show");
        verify(show);
        compare(Reader.description(show), "Passphrase");
        verify(Reader.press(show));
        compare(box.echoMode, TextInput.Normal);
        verify(Reader.press(Reader.find(secret, "Hide")));
        compare(box.echoMode, TextInput.Password);
    }

    function test_paste() {
        const box = input(secret);
        secret.forceActiveFocus();
        box.text = "made up";
        box.selectAll();
        Reader.press(Reader.find(secret, "Show"));
        box.copy();
        Reader.press(Reader.find(secret, "Hide"));
        box.clear();
        box.paste();
        compare(box.text, "made up");
    }

    function test_accepted() {
        accepted.clear();
        field.forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(accepted.count, 1);
    }

    function test_stepper() {
        compare(Reader.role(stepper), "SpinBox");
        compare(Reader.name(stepper), "Children");
        compare(Reader.description(stepper), "2");
        const said = Announcer.count;
        mouseClick(Reader.find(stepper, "Children: more"));
        compare(children, 3);
        compare(Announcer.count, said + 1);
        compare(Announcer.lastText, "Children: 3");
        stepper.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(children, 2);
        keyClick(Qt.Key_1);
        keyClick(Qt.Key_2);
        compare(children, 12);
        keyClick(Qt.Key_Up);
        compare(children, 12, "no more than it may be");
        keyClick(Qt.Key_Home);
        compare(children, 0);
        verify(Reader.act(stepper, "Increase"));
        compare(children, 1);
    }

    Column {
        anchors.fill: parent
        spacing: 8

        AppTextField {
            id: field

            width: parent.width
            label: "Name"
            hint: "As it is written"
            text: test.model
            onEdited: text => test.model = text
        }

        AppTextArea {
            id: area

            width: parent.width
            label: "Note"
            text: test.note
            onEdited: text => test.note = text
        }

        AppTextField {
            id: secret

            width: parent.width
            label: "Passphrase"
            secret: true
        }

        Stepper {
            id: stepper

            width: parent.width
            label: "Children"
            to: 12
            value: test.children
            onMoved: value => test.children = value
        }
    }

    SignalSpy { id: edited; target: field; signalName: "edited" }
    SignalSpy { id: accepted; target: field; signalName: "accepted" }
}
