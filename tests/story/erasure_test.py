# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody is erased everywhere, a certificate stays, and before that all about them can be given out."""
import json
import os
import stat
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import REFUSED, UNREACHABLE, enrol  # noqa: E402

TEAM = "Gate Team Example"


def organisation(bench):
    server = bench.server()
    admin = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                      user="Marged Sampleton")
    worker, _ = enrol(bench, admin, server.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM)
    person = worker.add("person", "add", "--family", "Qzjxfamily", "--given", "Qzjxgiven")
    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Qzjxnote")
    stays = worker.add("person", "add", "--family", "Stayer")
    for device in (worker, admin, worker):
        device.sync()
    return server, admin, worker, person, stays


def erased_everywhere(bench):
    """Looked at, confirmed, gone from both devices; unsent work goes too and is told."""
    check = bench.checks
    _, admin, worker, person, stays = organisation(bench)
    why = ("--reason", "Asked for in writing", "--because", "ASKED")
    check.equal(worker.run("erase", person, *why, "--confirm", "2", expect=REFUSED).out, "",
                "what a caseworker gets")
    plan = admin.run("erase", person, *why, expect=REFUSED)
    check.equal(plan.one["records"], 2, "records that would go")
    check.that("--confirm 2" in plan.err, "how to go on is said")
    named = admin.run("erase", person, "--reason", "For qzjxfamily", "--because", "ASKED",
                      "--confirm", "2", expect=REFUSED)
    check.that("qzjx" not in named.err.lower(), "an error repeats no name")
    check.equal(len(admin.list("people")), 2, "people before")

    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Qzjxunsent")
    certificate = admin.one("erase", person, *why, "--confirm", "2")["id"]
    check.equal([row["id"] for row in admin.list("people")], [stays], "the admin's people")
    check.equal(admin.one("erasures")["done_everywhere"], False, "before the other device")
    report = worker.sync()
    check.equal((report["erased"], report["erased_unsent"], report["waiting"]), (1, 1, 0),
                "the worker's round")
    check.equal([row["id"] for row in worker.list("people")], [stays], "the worker's people")
    check.equal(worker.list("contacts"), [], "the worker's contacts")
    check.equal(worker.rows("search", "qzjx"), [], "what the worker finds")
    admin.sync()
    done = admin.one("certificate", certificate, "--html", bench.path("certificate.html"))
    check.equal(done["done_everywhere"], True, "after the other device")
    check.equal(sorted(one["unsent"] for one in done["devices"]), [0, 1], "unsent changes told")
    with open(bench.path("certificate.html"), encoding="utf-8") as file:
        page = file.read()
    text = admin.text("certificate", certificate).out
    for what in (page, text, json.dumps(done)):
        check.that("qzjx" not in what.lower() and person not in what, "nothing about the person")
        check.that("Asked for in writing" in what, "the reason is in it")
    for device in (admin, worker):
        check.that("qzjx" not in "".join(device.errors).lower(), "no name in any error")
        device.text("check")


def without_the_server(bench):
    """Nothing is erased that the server does not know of; a hold is said in words."""
    check = bench.checks
    server, admin, _, person, _ = organisation(bench)
    why = ("--reason", "Asked for in writing", "--because", "ASKED", "--confirm", "2")
    server.stop()
    admin.run("erase", person, *why, expect=UNREACHABLE)
    check.equal(len(admin.list("people")), 2, "people after a try without the server")
    server.start()
    admin.text("person", "set", person, "--legal-hold", "yes", "--keep-reason", "A claim")
    held = admin.run("erase", person, *why, expect=REFUSED)
    check.that("legal hold" in held.err, "what holds is said")
    admin.text("person", "set", person, "--legal-hold", "no")
    admin.one("erase", person, *why)
    check.equal(len(admin.list("people")), 1, "people in the end")
    server.stop()
    server.start()
    admin.sync()
    check.equal(len(admin.list("people")), 1, "people after the server began again")


def all_that_is_held(bench):
    """One folder for the person: readable, as data, private; nobody else's, and not twice."""
    check = bench.checks
    _, admin, worker, person, _ = organisation(bench)
    out = bench.path("pack")
    worker.run("sar", person, "--out", out, expect=REFUSED)
    check.that(not os.path.exists(out), "a caseworker makes none")
    check.equal(admin.one("sar", person, "--out", out)["records"], 2, "records in it")
    check.equal(stat.S_IMODE(os.stat(out).st_mode), 0o700, "mode of the folder")
    names = set(os.listdir(out))
    check.that({"what-we-hold.html", "for-the-reviewer.html", "data.json", "people.csv",
                "contacts.csv"} <= names, f"files: {sorted(names)}")
    for name in names:
        path = os.path.join(out, name)
        check.equal(stat.S_IMODE(os.stat(path).st_mode), 0o600, f"mode of {name}")
        with open(path, encoding="utf-8") as file:
            check.that("Stayer" not in file.read(), f"nobody else in {name}")
    with open(os.path.join(out, "data.json"), encoding="utf-8") as file:
        data = json.load(file)
    check.equal([row["fields"]["note"] for row in data["records"]["contacts"]], ["Qzjxnote"],
                "contacts as data")
    admin.run("sar", person, "--out", out, expect=REFUSED)
    check.equal(set(os.listdir(out)), names, "files after a second try")
    check.that(any(row["what"] == "PACK" for row in admin.list("accesses", "--person", person)),
               "the access log has it")


if __name__ == "__main__":
    harness.main([erased_everywhere, without_the_server, all_that_is_held], __doc__)
