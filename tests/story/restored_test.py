# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The server is lost and put back from an old backup: devices wait, and give back what it has not got."""
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import REFUSED, UNREACHABLE, enrol  # noqa: E402

TEAM = "Gate Team Example"
PASSPHRASE = "a made-up passphrase of the operator"


def operate(bench, server, *args):
    """A command of the operator's, beside the serving program."""
    done = subprocess.run([server.binary, *args], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120, check=False,
                          env={**harness.clean_environment(), "THROUGHLINE_PASSPHRASE": PASSPHRASE})
    if done.returncode != 0:
        raise AssertionError(f"{args[0]}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


def drill(bench, server, backup):
    """What operators do once a year, with the real programs."""
    tool = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging", "server",
                        "restore-drill")

    def run(passphrase, file):
        os.makedirs(bench.path("drill"), exist_ok=True)
        done = subprocess.run([tool, file, server.binary], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False,
                              env={**harness.clean_environment(), "TMPDIR": bench.path("drill"),
                                   "THROUGHLINE_PASSPHRASE": passphrase})
        bench.checks.equal(os.listdir(bench.path("drill")), [], "what the drill leaves behind")
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    code, out, err = run(PASSPHRASE, backup)
    bench.checks.equal(code, 0, f"the drill: {out}{err}")
    bench.checks.equal(out.splitlines()[-1], "The backup is good.", "its last line")
    code, out, err = run("another passphrase", backup)
    bench.checks.that(code != 0 and "cannot be put back" in err and "good" not in out,
                      f"with another passphrase: {out}{err}")


def put_back(bench, server, backup):
    """The machine is gone; another one, at the same address, gets the backup."""
    server.kill()
    server.data = bench.path(f"data-{server.starts}")
    said = operate(bench, server, "restore", "--in", backup, "--data", server.data)
    bench.checks.that("org confirm" in said, "what has to follow is said")
    server.start()


def organisation(bench):
    server = bench.server()
    admin = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                      user="Marged Sampleton")
    worker, _ = enrol(bench, admin, server.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM, "worker")
    other, _ = enrol(bench, admin, server.url, "Dafydd Sampleton", "caseworker", TEAM, "other")
    old = worker.add("person", "add", "--family", "Before")
    goes = worker.add("person", "add", "--family", "Leaving")
    for device in (worker, admin, other):
        device.sync()
    return server, admin, worker, other, old, goes


def same_everywhere(bench, devices):
    kinds = ("people", "contacts")
    wanted = [harness.without_local(devices[0].list(kind)) for kind in kinds]
    for device in devices:
        bench.checks.equal([harness.without_local(device.list(kind)) for kind in kinds], wanted,
                           f"people and contacts of {device.name}")
        device.text("check")


def everything_comes_back(bench):
    """What one device wrote and another one read; what waits; what was erased meanwhile."""
    check = bench.checks
    server, admin, worker, other, old, goes = organisation(bench)
    backup = bench.path("backup")
    operate(bench, server, "backup", "--data", server.data, "--out", backup)
    drill(bench, server, backup)

    new = worker.add("person", "add", "--family", "After")
    worker.add("contact", "add", "--person", old, "--mode", "PHONE", "--note", "made after")
    worker.sync()
    other.sync()
    other.add("contact", "add", "--person", new, "--mode", "PHONE", "--note", "by the other one")
    other.sync()
    plan = ("--reason", "Asked for in writing", "--because", "ASKED", "--confirm", "1")
    admin.one("erase", goes, *plan)
    for device in (worker, other):
        device.sync()
    people = len(worker.list("people"))
    contacts = len(worker.list("contacts"))
    worker.add("contact", "add", "--person", new, "--mode", "PHONE", "--note", "not sent yet")

    put_back(bench, server, backup)
    for device in (worker, other, admin):
        waits = device.run("sync", expect=UNREACHABLE)
        check.that("put back to an earlier day" in waits.err and "safe" in waits.err,
                   f"what {device.name} is told: {waits.err}")
        check.equal(waits.out, "", "nothing but the sentence")
    check.equal(worker.one("status")["waiting"], 1, "what waits while an administrator does")
    check.equal(worker.one("status")["refused"], 0, "what is refused meanwhile")
    check.that("administrator" in worker.run("org", "confirm", expect=REFUSED).err,
               "who may confirm is said")

    seen = admin.one("org", "confirm", "--look")
    check.that(not seen["confirmed"] and seen["head"] < seen["head_seen_here"], f"seen: {seen}")
    done = admin.one("org", "confirm")
    check.that(done["confirmed"], f"confirmed: {done}")
    gave = [device.sync()["given_back"] for device in (worker, other)]
    check.equal(gave[1], 0, "what the second one still had to give back")
    check.that(gave[0] + done["given_back"] >= 4, f"given back: {gave} and {done}")
    for device in (admin, worker, other, admin, worker, other):
        check.equal(device.sync()["given_back"], 0, f"{device.name} once more")
    check.equal(len(admin.list("people")), people, "people in the end")
    check.equal(len(admin.list("contacts")), contacts + 1, "contacts in the end")
    check.that(goes not in [row["id"] for row in other.list("people")], "who was erased is gone")
    same_everywhere(bench, (admin, worker, other))
    newcomer, _ = enrol(bench, admin, server.url, "Nia Example", "caseworker", TEAM, "newcomer")
    newcomer.sync()
    same_everywhere(bench, (worker, newcomer))
    server.stop()
    operate(bench, server, "check", "--data", server.data)
    again = admin.run("org", "confirm", expect=UNREACHABLE)
    check.that("server" in again.err, "without a server")


def nothing_to_confirm(bench):
    """A server that was never put back is not confirmed by mistake."""
    _, admin, _, _, _, _ = organisation(bench)
    refused = admin.run("org", "confirm", expect=REFUSED)
    bench.checks.that("nothing to confirm" in refused.err, refused.err)


def killed_in_between(bench):
    """Devices and server are killed while they give and take back, again and again."""
    check = bench.checks
    server, admin, worker, other, old, _ = organisation(bench)
    backup = bench.path("backup")
    operate(bench, server, "backup", "--data", server.data, "--out", backup)
    lines = []
    for i in range(150):
        lines.append(["person", "add", "--family", f"After{i}"])
        lines.append(["contact", "add", "--person", old, "--mode", "PHONE", "--note", f"note {i}"])
    worker.batch(lines)
    worker.sync()
    other.sync()
    people = len(worker.list("people"))
    contacts = len(worker.list("contacts"))

    put_back(bench, server, backup)
    admin.one("org", "confirm")
    killed = 0
    for turn in range(12):
        device = (worker, other)[turn % 2]
        process = device.start("sync")
        time.sleep(0.15 + 0.05 * turn)
        if turn % 4 == 3:
            server.kill()
            process.wait(timeout=60)
            server.start()
        else:
            killed += process.poll() is None
            process.kill()
            process.wait(timeout=60)
        process.stdout.close()
        process.stderr.close()
    check.that(killed > 0, "some were killed at work")
    for device in (worker, other, admin, worker, other, admin):
        device.sync()
    check.equal(len(admin.list("people")), people, "people in the end")
    check.equal(len(admin.list("contacts")), contacts, "contacts in the end")
    same_everywhere(bench, (admin, worker, other))
    server.stop()
    operate(bench, server, "check", "--data", server.data)


if __name__ == "__main__":
    harness.main([everything_comes_back, nothing_to_confirm, killed_in_between], __doc__)
