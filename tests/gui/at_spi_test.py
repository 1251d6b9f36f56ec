# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The app in a real window of a display of its own, used through the desktop's accessibility bus alone,
as a screen reader does: what is on the screen is found by role and name, and pressed there."""
import collections
import datetime
import fnmatch
import os
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 60  # seconds: machines may be busy with something else


class NeverThere(AssertionError):
    """What was waited for did not come."""


Shown = collections.namedtuple("Shown", "thing role name is_focused is_chosen")


class Desktop:
    """A display, a session bus and the accessibility bus, for this process and what it starts."""

    def __init__(self, bench):
        if not os.access(LAUNCHER, os.X_OK):
            raise harness.Skip("there is no accessibility bus: packaging/deps/install brings it")
        self._bench = bench
        shown, told = os.pipe()
        # It would begin anew when its last client goes, as the bus does once it has told its address
        # there, and refuse an app that comes at that moment.
        self._start(["Xvfb", "-noreset", "-displayfd", str(told), "-screen", "0", "1280x900x24"],
                    pass_fds=[told])
        os.close(told)
        with os.fdopen(shown) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"],
                          stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        os.environ["XDG_RUNTIME_DIR"] = bench.path("runtime")
        os.makedirs(os.environ["XDG_RUNTIME_DIR"], mode=0o700)
        # The session bus starts it, and answers when it is there.
        subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus",
                        "/org/a11y/bus", "org.a11y.Bus.GetAddress"], check=True,
                       capture_output=True, timeout=PATIENCE)
        import pyatspi  # it asks for the accessibility bus at once
        from gi.repository import GLib
        self.atspi = pyatspi
        self.gone = GLib.GError

    def apps(self):
        """Whatever is on the accessibility bus."""
        return [app for app in self.atspi.Registry.getDesktop(0) if app]

    def _start(self, command, **more):
        more.setdefault("stdout", subprocess.DEVNULL)
        more.setdefault("stderr", subprocess.DEVNULL)
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True,
                                   **more)
        # With what it has started: a bus starts others.
        self._bench.at_end(lambda: (os.killpg(process.pid, signal.SIGTERM), process.wait(10)))
        return process

    def open(self, home):
        """The app on the device in this folder; -> its window."""
        environment = harness.clean_environment() | {
            "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        errors = self._bench.path("app.err")
        with open(errors, "wb") as said:
            process = self._start([os.path.join(self._bench.binaries, "throughline"), "--home",
                                   home], env=environment, stderr=said)
        try:
            return Window(self)
        except NeverThere as never:
            with open(errors, encoding="utf-8", errors="replace") as said:
                raise NeverThere(f"{never}, but {[app.name for app in self.apps()]}; the app's "
                                 f"exit code is {process.poll()}, it said: "
                                 f"{said.read()[-800:]}") from None


class Window:
    """What the bus tells of the app's window."""

    def __init__(self, desktop):
        self._desktop = desktop
        self._atspi = desktop.atspi
        self._gone = desktop.gone
        self._app = self._wait(self._find_app, "the app on the accessibility bus")

    def _find_app(self):
        for app in self._desktop.apps():
            if app.name == "throughline" and app.childCount:
                return app
        return None

    @staticmethod
    def _wait(look, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = look()
            if found:
                return found
            time.sleep(0.2)
        raise NeverThere(f"there is never {what}")

    def shown(self):
        """All that a screen reader can come to now, in its order."""
        out = []

        def walk(thing):
            try:
                state = thing.getState()
                if not state.contains(self._atspi.STATE_SHOWING):
                    return
                out.append(Shown(thing, thing.getRoleName(), thing.name,
                                 state.contains(self._atspi.STATE_FOCUSED),
                                 state.contains(self._atspi.STATE_CHECKED)))
                for child in thing:
                    if child:
                        walk(child)
            except self._gone:  # it went while we looked; the next look has what is there
                return
        for frame in self._app:
            if frame:
                walk(frame)
        return out

    def find(self, name, role=None):
        """The first thing shown of that name; "Jamie*" for what begins with Jamie."""
        def fits(one):
            return role in (None, one.role) and fnmatch.fnmatchcase(one.name, name)

        return self._wait(lambda: next(filter(fits, self.shown()), None), name)

    def press(self, name, role=None):
        action = self.find(name, role).thing.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        action.doAction(names.index("Press"))
        time.sleep(0.3)

    def type(self, text):
        """As somebody who hears where the keyboard is."""
        self._atspi.Registry.generateKeyboardEvent(0, text, self._atspi.KEY_STRING)
        time.sleep(0.5)

    def focused(self):
        """What has the keyboard; None between two pages."""
        return next((one for one in self.shown() if one.is_focused), None)

    def without_name(self):
        """What can be pressed or filled in and says nothing."""
        roles = {"push button", "radio button", "check box", "text", "page tab", "list item"}
        return [one.role for one in self.shown() if one.role in roles and not one.name]


def a_release_day_by_screen_reader(bench):
    check = bench.checks
    cli = bench.device("device")
    cli.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
             "Marged Sampleton", "--team", "Gate Team", "--root-out", bench.path("root.txt"))
    person = cli.add("person", "add", "--given", "Jamie", "--family", "Sampleton")
    today = datetime.datetime.now().strftime("%Y-%m-%d")
    cli.add("release", "add", "--person", person, "--release-date", today)

    window = Desktop(bench).open(cli.home)
    window.find("This device is locked", "heading")
    check.equal(window.without_name(), [], "the lock page")
    # Qt 6.4 tells no name of a password; its label is heard before it.
    check.equal(window.focused().role, "password text", "where the keyboard is")
    window.type(harness.PASSPHRASE)
    window.press("Unlock", "push button")
    window.press("Today", "page tab")
    window.find("Today", "heading")
    check.equal(window.focused().name, "Today", "a page that opens tells its name")
    check.equal(window.without_name(), [], "Today")
    window.press("Log: Jamie*", "push button")
    window.press("Met at the gate", "push button")
    window.press("Supported housing", "radio button")
    check.that(window.find("Supported housing").is_chosen, "what is chosen is said")
    check.equal(window.without_name(), [], "the gate log")
    window.press("Save", "push button")
    window.find("Saved on this device*", "alert")
    check.equal(cli_contacts(window, cli), ["GATE"], "it is in the store")


def cli_contacts(window, cli):
    """What the device holds once the app has let go of it."""
    window.press("Lock", "push button")
    window.find("This device is locked", "heading")
    return [row["mode"] for row in cli.list("contacts")]


if __name__ == "__main__":
    harness.main([a_release_day_by_screen_reader], __doc__)
