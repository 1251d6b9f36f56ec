# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What the app says outside of its window: the real program on a display and a session bus of its own, and a
process that shows notices there as a desktop does. What comes of each of them is looked at in tst_notices, which
does not wait; this sees that the program puts it together, says it in English, and is turned off by its settings."""
import json
import os
import queue
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import at_spi_test  # noqa: E402
import harness  # noqa: E402

NAME = "org.freedesktop.Notifications"
PATIENCE = 180  # seconds: it waits a minute by itself, and machines may be busy


def show_notices():
    """The desktop's side, a process of its own: each call is a line of JSON on standard output."""
    import dbus.service
    from dbus.mainloop.glib import DBusGMainLoop
    from gi.repository import GLib

    DBusGMainLoop(set_as_default=True)

    def tell(**what):
        print(json.dumps(what), flush=True)

    class Notices(dbus.service.Object):
        last = 0

        @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
        def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
            if not replaces:
                self.last += 1
            number = replaces or self.last
            tell(call="Notify", number=int(number), app=app, icon=icon, summary=summary, body=body,
                 actions=list(actions), hints={str(key): str(value) for key, value in hints.items()})
            return dbus.UInt32(number)

        @dbus.service.method(NAME, in_signature="u")
        def CloseNotification(self, number):
            tell(call="Close", number=int(number))
            self.NotificationClosed(number, 3)

        @dbus.service.signal(NAME, signature="uu")
        def NotificationClosed(self, number, reason):
            pass

    bus = dbus.SessionBus()
    held = dbus.service.BusName(NAME, bus)
    notices = Notices(bus, "/org/freedesktop/Notifications")

    tell(call="ready", name=held.get_name())
    GLib.MainLoop().run()


class Notices:
    """What the process above was called with."""

    def __init__(self, bench):
        self._process = subprocess.Popen([sys.executable, os.path.abspath(__file__), "--show"],
                                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        bench.at_end(lambda: (self._process.kill(), self._process.wait(10)))
        self._calls = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        assert self.next()["call"] == "ready"

    def _read(self):
        for line in self._process.stdout:
            self._calls.put(json.loads(line))

    def next(self):
        said = self.said_within(PATIENCE)
        assert said, "nothing was said outside of the app"
        return said

    def said_within(self, seconds):
        """The next call; None where there is none for so long."""
        try:
            return self._calls.get(timeout=seconds)
        except queue.Empty:
            return None


def words_held(device):
    """Every word of every text that the device can list."""
    words = set()

    def walk(value):
        if isinstance(value, str):
            words.update(word.lower() for word in value.split() if len(word) > 2)
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(inner)
    for kind in ("people", "actions", "contacts"):
        for row in device.list(kind):
            walk(row)
    return words


def is_turned_off(home):
    """Settings are written a moment after they are chosen."""
    with open(os.path.join(home, "settings.ini"), encoding="utf-8") as file:
        return "notifications=false" in file.read()


def said_and_turned_off(bench):
    check = bench.checks
    device = bench.device("device")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Marged Sampleton", "--team", "Gate Team", "--root-out", bench.path("root.txt"))
    person = device.add("person", "add", "--given", "Jamie", "--family", "Sampleton")
    today = time.strftime("%Y-%m-%d")
    device.add("action", "add", "--person", person, "--title", "Ring Exampleton probation office",
               "--due-on", today, "--owner", device.list("workers")[0]["id"])
    held = words_held(device)
    check.that({"jamie", "sampleton", "probation"} <= held, f"what is looked for is there: {held}")

    desktop = at_spi_test.Desktop(bench)
    notices = Notices(bench)
    window = desktop.open(device.home)
    window.find("This device is locked", "heading")
    window.type(harness.PASSPHRASE)
    window.press("Unlock", "push button")
    window.press("Today", "page tab")
    window.press("Lock", "push button")
    window.find("This device is locked", "heading")

    said = notices.next()
    check.equal((said["call"], said["summary"], said["body"]), ("Notify", "1 task is due today", ""),
                "a count")
    check.equal(said["app"], "Throughline", "who says it")
    everything = json.dumps(said).lower()
    check.equal([word for word in held if word in everything and word not in ("due", "task", "today")],
                [], "nothing of what the device holds")
    check.that("default" in said["actions"], "it can be chosen")
    check.that(not notices.said_within(3), "said once")

    # It can be turned off. (Without a window manager no program is in front, so that it would go by itself.)
    window.type(harness.PASSPHRASE)
    window.press("Unlock", "push button")
    window.press("Settings", "page tab")
    window.press("Tasks that are due today*", "check box")
    until = time.monotonic() + 20
    while not is_turned_off(device.home) and time.monotonic() < until:
        time.sleep(0.2)
    check.that(is_turned_off(device.home), "turned off")


if __name__ == "__main__":
    if sys.argv[1:] == ["--show"]:
        show_notices()
    else:
        harness.main([said_and_turned_off], __doc__)
