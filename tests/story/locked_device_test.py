# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A device that is locked, whose passphrase is forgotten, or that is the last one left, comes back."""
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import FOUND_WRONG, NO_STORE, NOT_APPROVED, REFUSED, UNREACHABLE, Skip  # noqa: E402
from harness import enrol, instant, now  # noqa: E402

TEAM = "Gate Team Example"
NEW = "another made-up horse and battery"
DAY = 24 * 3600


def organisation(bench):
    server = bench.server()
    admin = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                      user="Marged Sampleton")
    worker, _ = enrol(bench, admin, server.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM)
    return server, admin, worker, bench.path("manager-root.txt")


def after_days(device, days, *args):
    """A run on a machine that has been up for so much longer; the wall clock stands where it was."""
    unshare = shutil.which("unshare")
    probe = unshare and subprocess.run([unshare, "-T", "--boottime", "60", "true"], check=False,
                                       capture_output=True)
    if not probe or probe.returncode != 0:
        raise Skip("this machine lets nobody put its clock forward (unshare -T)")
    return subprocess.run([unshare, "-T", "--boottime", str(days * DAY), *device.command(*args)],
                          env=device.environment(), stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=120, check=False)


def away_too_long(bench):
    """Thirty days without the server lock a device, whatever its clock says; one round opens it."""
    check = bench.checks
    server, admin, worker, _ = organisation(bench)
    until = instant(worker.one("status")["lease_until"])
    days = (until - now()).total_seconds() / DAY
    check.that(29.9 < days < 30.1, f"it may be away for thirty days: {days}")
    check.equal(admin.one("org", "lease")["days"], 30, "what the organisation says")
    person = worker.add("person", "add", "--family", "Unsent")
    server.stop()

    almost = after_days(worker, 29, "list", "people")
    check.equal(almost.returncode, 0, f"after 29 days: {almost.stderr}")
    for command in (("list", "people"), ("person", "add", "--family", "Later"),
                    ("search", "unsent"), ("export", "people", "--csv", bench.path("out.csv"))):
        done = after_days(worker, 31, *command)
        check.equal((done.returncode, done.stdout), (NOT_APPROVED, ""), f"{command}: {done.stderr}")
        check.that("Connect once to continue" in done.stderr, f"what is said: {done.stderr}")
    status = after_days(worker, 31, "status")
    check.equal(status.returncode, 0, f"status: {status.stderr}")
    check.that("locked" in status.stdout and "sent: 1" in status.stdout, status.stdout)
    check.that("Sampleton" not in status.stdout, f"no names: {status.stdout}")
    check.equal(after_days(worker, 31, "sync").returncode, UNREACHABLE,
                "without the server")
    check.equal(after_days(worker, 31, "list", "people").returncode, NOT_APPROVED, "still locked")
    # What had passed was kept: back in the present it is as locked as it was.
    worker.run("list", "people", expect=NOT_APPROVED)

    server.start()
    check.equal(after_days(worker, 31, "sync").returncode, 0, "with the server")
    check.equal([row["id"] for row in worker.list("people")], [person], "its people")
    admin.sync()
    check.equal([row["id"] for row in admin.list("people")], [person], "the admin's people")
    admin.text("org", "lease", "--days", "0")
    worker.sync()
    check.equal(worker.one("status")["lease_until"], None, "an organisation without a limit")


def wrong_entries(bench):
    """Five wrong ones make one wait; the right one is not taken meanwhile, and nothing is lost."""
    check = bench.checks
    _, admin, worker, root = organisation(bench)
    person = worker.add("person", "add", "--family", "Unsent")
    for _ in range(4):
        worker.run("list", "people", expect=NO_STORE, passphrase="not at all the passphrase")
    fifth = worker.run("list", "people", expect=NOT_APPROVED, passphrase="not the passphrase")
    check.that("1 minute" in fifth.err and "Nothing is lost" in fifth.err, fifth.err)
    worker.run("list", "people", expect=NOT_APPROVED)
    worker.text("unlock", "root", "--root-file", root, passphrase=NEW)
    worker.passphrase = NEW
    check.equal([row["id"] for row in worker.list("people")], [person], "its people")
    worker.sync()
    admin.sync()
    check.equal([row["id"] for row in admin.list("people")], [person], "the admin's people")


def a_manager_unlocks(bench):
    """The words are compared; only then the passphrase is another one, and all is there."""
    check = bench.checks
    server, admin, worker, _ = organisation(bench)
    person = worker.add("person", "add", "--family", "Unsent")
    worker.run("unlock", "finish", expect=REFUSED, passphrase=NEW)
    words = worker.one("unlock", "ask", passphrase=NEW)["check_words"]
    check.equal(len(words.split()), 6, "words")
    worker.run("unlock", "finish", expect=NOT_APPROVED, passphrase=NEW)
    worker.run("unlock", "list", expect=REFUSED)
    asked = admin.rows("unlock", "list")
    check.equal([(row["user"], row["check_words"], row["sound"]) for row in asked],
                [("Siân Tŷ-Enghraifft", words, True)], "what the admin sees")
    device = asked[0]["device"]
    admin.run("unlock", "answer", device, "--words", "one two three four five six", expect=REFUSED)
    worker.run("unlock", "finish", expect=NOT_APPROVED, passphrase=NEW)
    server.stop()
    admin.run("unlock", "answer", device, "--words", words, expect=UNREACHABLE)
    server.start()
    admin.text("unlock", "answer", device, "--words", words.upper())
    check.equal(admin.rows("unlock", "list"), [], "nobody asks any more")
    worker.run("unlock", "finish", expect=NO_STORE, passphrase="yet another made-up phrase")
    worker.text("unlock", "finish", passphrase=NEW)
    worker.run("list", "people", expect=NO_STORE)
    worker.passphrase = NEW
    check.equal([row["id"] for row in worker.list("people")], [person], "its people")
    worker.sync()
    admin.sync()
    unlocked = [row for row in admin.list("accesses") if row["what"] == "UNLOCK"]
    check.equal([device in row["why"] and words in row["why"] for row in unlocked], [True],
                "the access history")
    worker.text("check")


def the_last_device_is_lost(bench):
    """With the paper root a new device is an administrator's, and shuts the lost one out."""
    check = bench.checks
    server, admin, worker, root = organisation(bench)
    person = worker.add("person", "add", "--family", "Waiting")
    worker.sync()
    check.equal(admin.one("org", "check-root", "--root-file", root)["ours"], True, "the drill")
    other = bench.path("other-root.txt")
    bench.device("other").text("org", "create", "--alone", "--name", "Another", "--user", "Nobody",
                               "--root-out", other)
    admin.run("org", "check-root", "--root-file", other, expect=FOUND_WRONG)

    fresh = bench.device("fresh")
    to = ("--server", server.url, "--user", "Marged Sampleton", "--root-file")
    fresh.run("org", "recover", *to, other, expect=REFUSED)
    fresh.run("org", "recover", *to, bench.path("missing.txt"), expect=REFUSED)
    slip = bench.path("slip.txt")
    with open(root, encoding="utf-8") as file:
        text = file.read()
    line = next(row for row in text.splitlines() if row.count("-") > 8 or len(row.split()) > 8
                and any(c.isdigit() for c in row))
    with open(slip, "w", encoding="utf-8") as file:
        file.write(line[:-1] + ("2" if line[-1] != "2" else "3"))
    check.that("mistyped" in fresh.run("org", "recover", *to, slip, expect=REFUSED).err,
               "a slip is told")
    fresh.text("org", "recover", *to, root)
    fresh.sync()
    check.equal([row["id"] for row in fresh.list("people")], [person], "people of the new device")
    mine = fresh.one("status")["devices"]
    lost = next(row["device"] for row in fresh.rows("members")
                if row["role"] == "admin" and row["device"] not in
                [one["id"] for one in mine if one["this"]])
    fresh.text("revoke", lost, "--wipe")
    admin.run("sync", expect=NOT_APPROVED)
    check.that(not os.path.exists(os.path.join(admin.home, "profile", "1", "store.db")),
               "the lost device destroyed what it had")
    newcomer, _ = enrol(bench, fresh, server.url, "Nora Example", "caseworker", TEAM, name="nora")
    check.equal([row["id"] for row in newcomer.list("people")], [person], "the newcomer's people")
    worker.sync()
    roles = {(row["name"], row["role"], row["state"]) for row in worker.rows("members")}
    check.that(("Marged Sampleton", "admin", "active") in roles, f"members: {roles}")
    for device in (fresh, worker):
        device.text("check")


if __name__ == "__main__":
    harness.main([away_too_long, wrong_entries, a_manager_unlocks, the_last_device_is_lost],
                 __doc__)
