# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Work carried by file between devices that no network joins; two answers to one question."""
import os
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
import traces  # noqa: E402
from harness import REFUSED, USAGE, enrol, make_organisation  # noqa: E402

MANAGER, WORKER = "Marged Sampleton", "Rhys Example"
CANARY = "Canary of the seventh gate"


def office(bench):
    server = bench.server()
    manager = make_organisation(bench, server.url, user=MANAGER)
    worker, _ = enrol(bench, manager, server.url, WORKER, "caseworker", "Gate Team Example")
    manager.sync()
    return server, manager, worker


def carried_both_ways(bench):
    check = bench.checks
    server, manager, worker = office(bench)
    server.stop()
    person = worker.add("person", "add", "--given", "John", "--family", "Sampleton")
    contact = worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", CANARY)
    path = bench.path("to the office.tlc")
    out = worker.one("bundle", "out", path, "--to", MANAGER)
    check.equal((out["unsent"], out["left_over"]), (out["bundles"], 0), "what is in the file")
    check.equal(os.stat(path).st_mode & 0o077, 0, "rights of anybody else to the file")
    told = manager.one("bundle", "in", path)
    check.equal((told["from"], told["records"], told["quarantined"]), (WORKER, 2, 0), "taken in")
    row = next(row for row in manager.list("contacts") if row["id"] == contact)
    check.equal(row["note"], CANARY, "the note on the manager's device")
    check.that("received" not in row["local"], f"no server has had it: {row}")
    check.equal(worker.one("status")["waiting"], 2, "waiting at its author's, as before")
    again = manager.one("bundle", "in", path)
    check.equal((again["records"], again["known"]), (0, again["bundles"]), "the file again")
    # The other way, with what was added to the same person.
    manager.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Answer")
    back = bench.path("back.tlc")
    manager.one("bundle", "out", back, "--to", WORKER)
    check.equal(worker.one("bundle", "in", back)["records"], 1, "the answer")
    # When there is a network again the server gets each bundle once, from its author.
    server.start()
    for device in (manager, worker, manager, worker):
        device.sync()
    for device in (manager, worker):
        status = device.one("status")
        check.equal((status["waiting"], status["refused"]), (0, 0), "waiting after a sync")
    check.equal(harness.without_local(manager.list("contacts")),
                harness.without_local(worker.list("contacts")), "contacts on both devices")
    for device in (manager, worker):
        device.text("check")


def nobody_else_reads_it(bench):
    check = bench.checks
    server, manager, worker = office(bench)
    third, _ = enrol(bench, manager, server.url, "Cy Example", "manager", "Gate Team Example",
                     name="third")
    person = worker.add("person", "add", "--given", "Branwen", "--family", "Samplecastle")
    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", CANARY)
    path = bench.path("sealed.tlc")
    worker.one("bundle", "out", path, "--to", MANAGER)
    words = [CANARY, "Samplecastle", "Branwen", WORKER, MANAGER]
    check.equal(traces.find_traces(path, words), [], "what can be read in the file")
    refused = third.text("bundle", "in", path, expect=REFUSED)
    check.that("somebody else" in refused.err, f"in words: {refused}")
    check.equal(third.list("contacts"), [], "contacts of the device that it is not for")
    own = worker.text("bundle", "in", path, expect=REFUSED)
    check.that("wrote this file itself" in own.err, f"in words: {own}")
    kept = worker.text("bundle", "out", path, "--to", MANAGER, expect=REFUSED)
    check.that("--force" in kept.err, f"a file that is there stays, unless told: {kept}")
    check.equal(worker.one("bundle", "out", path, "--to", MANAGER, "--force")["left_over"], 0,
                "written over")
    worker.text("bundle", "out", bench.path("none.tlc"), "--to", "Nobody Example", expect=REFUSED)
    check.that(not os.path.exists(bench.path("none.tlc")), "no file for nobody")


def hostile_files(bench):
    check = bench.checks
    _, manager, worker = office(bench)
    other_server = bench.server("other")
    other = make_organisation(bench, other_server.url, name="elsewhere", org="Another Example",
                              user="Ann Elsewhere")
    enrol(bench, other, other_server.url, MANAGER, "caseworker", "Gate Team Example",
          name="namesake")
    person = worker.add("person", "add", "--given", "John", "--family", "Sampleton")
    good, foreign = bench.path("good.tlc"), bench.path("foreign.tlc")
    worker.one("bundle", "out", good, "--to", MANAGER)
    other.add("person", "add", "--given", "Else", "--family", "Where")
    other.one("bundle", "out", foreign, "--to", MANAGER)
    with open(good, "rb") as file:
        content = file.read()
    rng = random.Random(7)
    turned = bytearray(content)
    turned[len(turned) // 2] ^= 0x40
    files = {"empty": b"", "text": b"given_names,family_name\n",
             "half": content[:len(content) // 2], "short by one": content[:-1],
             "long by one": content + b"\0", "turned": bytes(turned),
             "garbage": rng.randbytes(100_000),
             "garbage behind the name": b"TLCARRY1" + rng.randbytes(5000)}
    before = manager.list("people")
    for name, data in files.items():
        path = bench.path(name + ".tlc")
        with open(path, "wb") as file:
            file.write(data)
        refused = manager.text("bundle", "in", path, expect=REFUSED)
        check.that("hanged" in refused.err and refused.err.count("\n") == 1,
                   f"{name}: one sentence: {refused}")
    huge = bench.path("huge.tlc")
    with open(huge, "wb") as file:
        file.write(content[:64])
        file.truncate(100 * 1024 * 1024)
    check.that("larger" in manager.text("bundle", "in", huge, expect=REFUSED).err, "100 MB")
    refused = manager.text("bundle", "in", foreign, expect=REFUSED)
    check.that("another organisation" in refused.err, f"of another organisation: {refused}")
    manager.text("bundle", "in", bench.path("no such file"), expect=REFUSED)
    manager.text("bundle", "in", bench.path("."), expect=REFUSED)
    check.equal(manager.list("people"), before, "people after all of them")
    check.equal(manager.one("status")["quarantined"], 0, "set aside")
    check.equal(manager.one("bundle", "in", good)["records"], 1, "and the good one is taken")
    check.that(any(row["id"] == person for row in manager.list("people")), "the person is there")
    manager.text("check")


def two_answers(bench):
    check = bench.checks
    _, manager, worker = office(bench)
    person = manager.add("person", "add", "--given", "John", "--family", "Sampleton")
    way = manager.add("contact-point", "add", "--person", person, "--type", "MOBILE",
                      "--value", "07700 900000")
    for device in (manager, worker):
        device.sync()
    manager.text("contact-point", "set", way, "--value", "07700 900077")
    worker.text("contact-point", "set", way, "--value", "07700 900123")
    manager.text("person", "set", person, "--do-not-contact", "yes")
    worker.text("person", "set", person, "--do-not-contact", "no")
    for device in (manager, worker, manager):
        device.sync()
    check.equal(manager.sync()["decisions"], 2, "decisions that a sync tells")
    for device in (manager, worker):
        check.equal(device.one("status")["decisions"], 2, "decisions in the status")
        rows = {row["field"]: row for row in device.list("decisions")}
        check.equal(sorted(answer["value"] for answer in rows["value"]["answers"]),
                    ["07700 900077", "07700 900123"], "both numbers")
        check.equal([answer["keep"] for answer in rows["value"]["answers"]], ["a", "b"], "letters")
        shown = [answer["value"] for answer in rows["do_not_contact"]["answers"]
                 if answer["shown"]]
        check.equal(shown, ["yes"], "what is safer stands until somebody chooses")
        row = device.list("contact_points")[0]
        check.equal(sorted(row["answers"]["value"]), ["07700 900077", "07700 900123"],
                    "both stand in the list")
    refused = worker.text("decide", person, "--keep", "a", expect=REFUSED)
    check.that("manager" in refused.err, f"who chooses: {refused}")
    worker.text("decide", way, "--keep", "c", expect=USAGE)
    worker.text("decide", way, expect=USAGE)
    other = worker.text("decide", way, "--keep", "a", "--field", "note", expect=USAGE)
    check.that("one answer" in other.err and "value" in other.err, f"which question: {other}")
    for bad in (("--mine",), ("--days", "3")):
        told = worker.text("list", "decisions", *bad, expect=USAGE)
        check.equal(told.out, "", "nothing is printed before what is wrong with the words")
    said = worker.text("list", "contact_points").out
    check.that("several answers, " in said, f"that there are several: {said}")
    worker.text("decide", way, "--keep", "both")
    manager.text("decide", person, "--field", "do_not_contact", "--keep", "a")
    for device in (manager, worker, manager):
        device.sync()
    for device in (manager, worker):
        check.equal(device.one("status")["decisions"], 0, "decisions afterwards")
        check.equal(sorted(row["value"] for row in device.list("contact_points")),
                    ["07700 900077", "07700 900123"], "two ways to reach them")
        told = [row for row in device.rows("history", person) if row["field"] == "do_not_contact"]
        check.equal(len(told), 3, "both answers and the choice in the history")
        device.text("check")
    check.equal(harness.without_local(manager.list("people")),
                harness.without_local(worker.list("people")), "people on both devices")


if __name__ == "__main__":
    harness.main([carried_both_ways, nobody_else_reads_it, hostile_files, two_answers], __doc__)
