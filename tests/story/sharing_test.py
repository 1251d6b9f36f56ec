# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody is given to a second team and taken back; what a device may send no longer is rescued."""
import os
import random
import signal
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
import traces  # noqa: E402
from harness import NOT_APPROVED, REFUSED, USAGE, enrol, make_organisation  # noqa: E402

ADMIN, WORKER, OTHER = "Marged Sampleton", "Rhys Example", "Oli Example"
FIRST, SECOND = "Gate Team Example", "Second Team Example"
CANARY = "Canary of the second office"
KINDS = ("people", "contacts")


def offices(bench, contacts=20):
    server = bench.server()
    admin = make_organisation(bench, server.url, user=ADMIN, team=FIRST)
    worker, _ = enrol(bench, admin, server.url, WORKER, "caseworker", FIRST, name="worker")
    admin.text("team", "add", SECOND)
    other, _ = enrol(bench, admin, server.url, OTHER, "caseworker", SECOND, name="other")
    person = worker.add("person", "add", "--given", "John", "--family", "Sampleton")
    worker.batch([["contact", "add", "--person", person, "--mode", "PHONE", "--note", f"Call {i}"]
                  for i in range(contacts)])
    for device in (worker, admin, other):
        device.sync()
    return server, admin, worker, other, person


def same(bench, one, another):
    for kind in KINDS:
        bench.checks.equal(harness.without_local(one.list(kind)),
                           harness.without_local(another.list(kind)), f"{kind} on both devices")


def share_and_take_back(bench):
    check = bench.checks
    _, admin, worker, other, person = offices(bench)
    check.equal(other.list("people"), [], "what the second team sees before")
    refused = worker.text("person", "share", "--person", person, "--team", SECOND, expect=REFUSED)
    check.that("manager" in refused.err, f"who shares: {refused}")
    unknown = admin.run("person", "share", "--person", person, "--team", "Nowhere",
                        expect=(REFUSED, USAGE))
    check.that(SECOND in unknown.err, f"the teams that there are: {unknown}")
    told = admin.one("person", "share", "--person", person, "--team", SECOND)
    check.equal([team["name"] for team in told["teams"]], [FIRST, SECOND], "who has it")
    report = other.sync()
    check.equal((report["quarantined"], report["fetching"]), (0, 0), "left over")
    check.that(report["pulled"] >= 21, f"the whole past has come: {report}")
    same(bench, worker, other)
    worker.sync()
    readers = worker.one("person", "shared", "--person", person)
    check.equal(readers["teams"][1]["members"], [OTHER], "members of the second team")
    check.equal(readers["administrators"], [ADMIN], "administrators")

    # It works both ways, and then it is over: nothing stays there, and nothing is lost.
    other.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "From the others")
    other.sync()
    worker.sync()
    same(bench, worker, other)
    unsent = other.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", CANARY)
    admin.one("person", "unshare", "--person", person, "--team", SECOND)
    report = other.sync()
    check.equal((report["lost"], report["rescued"], report["waiting"], report["erased"]),
                (1, 1, 0, 0), "what went")
    for kind in KINDS:
        check.equal(other.list(kind), [], f"{kind} where it was taken from")
    check.equal(other.rows("search", "Sampleton"), [], "what is found there")
    check.equal(other.one("status")["rescued"], 1, "sealed for the managers")
    other.text("check")
    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Afterwards")
    worker.sync()
    report = other.sync()
    check.equal((report["pulled"], report["lost"], report["rescued"]), (0, 0, 0), "from then on")

    path = bench.path("rescued.tlr")
    check.equal(other.one("rescue", "out", path)["changes"], 1, "changes in the file")
    check.equal(os.stat(path).st_mode & 0o077, 0, "rights of anybody else to the file")
    check.equal(traces.find_traces(path, [CANARY, "Sampleton", OTHER]), [], "what can be read")
    kept = other.text("rescue", "out", path, expect=REFUSED)
    check.that(kept.err, f"a file that is there stays: {kept}")
    no = worker.text("rescue", "read", path, expect=REFUSED)
    check.that("for managers" in no.err, f"who reads it: {no}")
    shown = admin.rows("rescue", "read", path)
    check.equal([row.get("state") for row in shown[:-1]], ["new"], "shown, not adopted")
    check.equal(shown[-1]["from"], OTHER, "whose it is")
    check.that(unsent not in [row["id"] for row in admin.list("contacts")], "nothing is written")
    check.equal(admin.rows("rescue", "read", path, "--adopt")[-1]["adopted"], 1, "adopted")
    check.equal(admin.rows("rescue", "read", path, "--adopt")[-1]["adopted"], 0, "and once only")
    for device in (admin, worker):
        device.sync()
    row = next(row for row in worker.list("contacts") if row["id"] == unsent)
    check.equal(row["note"], CANARY, "at the colleagues'")
    same(bench, admin, worker)
    for device in (admin, worker, other):
        device.text("check")

    # Shared again all of it comes back.
    admin.one("person", "share", "--person", person, "--team", SECOND)
    other.sync()
    same(bench, worker, other)


def killed_while_it_comes_and_goes(bench):
    check = bench.checks
    _, admin, worker, other, person = offices(bench, contacts=400)
    dice = random.Random(7)
    for share in (True, False, True):
        admin.one("person", "share" if share else "unshare", "--person", person, "--team", SECOND)
        for _ in range(6):
            run = other.start("sync")
            time.sleep(dice.uniform(0.02, 0.6))
            run.send_signal(signal.SIGKILL)
            run.communicate()
            rows = len(other.list("people"))
            check.that(rows in (0, 1), "one person or none")
            other.text("check")
        other.sync()
        if share:
            same(bench, worker, other)
        else:
            check.equal(other.list("contacts"), [], "contacts where it was taken from")
    check.equal(other.one("status")["quarantined"], 0, "set aside")


def joins_and_leaves_a_team(bench):
    check = bench.checks
    _, admin, worker, other, person = offices(bench)
    theirs = other.add("person", "add", "--given", "Branwen", "--family", "Samplecastle")
    other.sync()
    admin.text("members", "role", WORKER, "caseworker", "--team", SECOND)
    for device in (admin, worker):
        device.sync()
    check.same_set([row["id"] for row in worker.list("people")], [person, theirs], "whom they see")
    admin.text("members", "leave", WORKER, "--team", SECOND)
    report = worker.sync()
    check.that(report["lost"] >= 1, f"what went: {report}")
    check.equal([row["id"] for row in worker.list("people")], [person], "whom they still see")
    worker.text("check")


def shut_out_with_work_unsent(bench):
    check = bench.checks
    server, admin, worker, other, _ = offices(bench)
    person = other.add("person", "add", "--given", "New", "--family", "Samplewood")
    other.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", CANARY)
    device = next(row["device"] for row in admin.rows("members") if row["name"] == OTHER)
    admin.text("revoke", device)
    other.sync(expect=NOT_APPROVED)
    other.text("list", "people", expect=NOT_APPROVED)
    path = bench.path("left.tlr")
    check.equal(other.one("rescue", "out", path)["changes"], 2, "changes in the file")
    told = admin.rows("rescue", "read", path, "--adopt")[-1]
    check.equal((told["adopted"], told["shut_out"]), (2, True), "adopted")
    admin.sync()
    check.equal(admin.one("status")["waiting"], 0, "waiting")
    colleague, _ = enrol(bench, admin, server.url, "Col Example", "caseworker", SECOND,
                         name="colleague")
    check.equal([row["note"] for row in colleague.list("contacts")], [CANARY], "at a colleague's")
    nothing = worker.text("rescue", "out", bench.path("none.tlr"), expect=REFUSED)
    check.that("no work here" in nothing.err, f"in words: {nothing}")


if __name__ == "__main__":
    harness.main([share_and_take_back, killed_while_it_comes_and_goes, joins_and_leaves_a_team,
                  shut_out_with_work_unsent], __doc__)
