# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Nobody is written down twice by mistake."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import REFUSED, enrol  # noqa: E402

TEAM = "Gate Team Example"
OTHER_TEAM = "Valley Team Example"
JOHN = ("--given", "John", "--family", "Sampleton", "--born", "1984-03-12")
JON = ("--given", "Jon", "--family", "Sampelton", "--born", "1984-03-12")


def alone(bench, name="device"):
    device = bench.device(name)
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path(name + "-root.txt"))
    return device


def asked_before_adding(bench):
    check, device = bench.checks, alone(bench)
    john = device.add("person", "add", "--ask", *JOHN)
    device.add("person", "add", "--ask", "--given", "Kim", "--family", "Elsewhere")
    asked = device.run("person", "add", "--ask", *JON, expect=REFUSED)
    check.equal(asked.one, {
        "alike": john, "name": "John Sampleton", "date_of_birth": "1984-03-12",
        "reason": "the same date of birth, the family name sounds the same, and one given name is "
                  "a short form of the other"}, "who it may be")
    check.that("--anyway" in asked.err, f"what to do next: {asked}")
    text = device.run("person", "add", "--ask", *JON, expect=REFUSED, json=False)
    check.that(text.out.startswith(f"{john}  John Sampleton, born 1984-03-12: the same date"),
               f"the text form says the same: {text}")
    check.equal(len(device.list("people")), 2, "people after asking")
    device.add("person", "add", "--ask", "--anyway", *JON)
    device.add("person", "add", *JON)
    check.equal(len(device.list("people")), 4, "people after adding anyway, and without asking")
    twin = device.run("person", "add", "--ask", "--given", "Peter", *JOHN[2:], expect=REFUSED)
    check.that(any("as twins have" in row["reason"] for row in twin.rows), f"twins: {twin}")
    nameless = device.run("person", "add", "--ask", "--family", "Sampleton", expect=REFUSED)
    check.that(any("no given name" in row["reason"] for row in nameless.rows),
               f"a family name alone: {nameless}")


def text_tells_names(bench):
    """Whoever reads is told who and what, not ids and keys; scripts have --json."""
    check, device = bench.checks, alone(bench)
    me = device.list("workers")[0]["id"]
    john = device.add("person", "add", *JOHN, "--prison", "LEI", "--key-worker", me)
    device.add("contact", "add", "--person", john, "--mode", "GATE", "--at",
               "2026-11-23T08:34:00Z")
    listed = device.text("list", "contacts").out
    check.that(f"Person: John Sampleton {john}; How: In person: at the gate" in listed,
               f"whom a contact was with: {listed!r}")
    for words in (("person", "show", john), ("history", john)):
        told = device.text(*words).out
        check.that("Key worker: Siân Tŷ-Enghraifft" in told and "Prison: Leeds (HMP)" in told,
                   f"{words[0]} in words: {told!r}")
    keys = {row["field"]: row["value"] for row in device.rows("history", john)}
    check.equal((keys["key_worker"], keys["prison"]), (me, "LEI"), "the history for scripts")


def a_dry_run_marks_them(bench):
    check, device = bench.checks, alone(bench)
    john = device.add("person", "add", *JOHN)
    path = bench.path("people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("given_names,family_name,date_of_birth\n"
                   "Jon,Sampelton,1984-03-12\nKim,Elsewhere,1990-01-02\n")
    rows = device.rows("import", "people", path, "--dry-run")
    check.equal([(row["row"], row["column"]) for row in rows if "warning" in row],
                [(2, "family_name")], "rows that a dry run marks")
    check.that(john in rows[0]["warning"] and "same date of birth" in rows[0]["warning"],
               f"who it may be, and why: {rows[0]}")
    check.equal(rows[-1]["ready"], 2, "rows that are ready all the same")
    imported = device.rows("import", "people", path)
    check.equal(imported[-1]["imported"], 2, "people imported")
    check.equal([row for row in imported if "warning" in row], [], "marks without a dry run")


def nobody_of_another_team(bench):
    """Who may not see somebody does not learn that they are there."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                        user="Marged Sampleton")
    manager.text("team", "add", OTHER_TEAM)
    near, _ = enrol(bench, manager, server.url, "Near Example", "caseworker", TEAM, name="near")
    far, _ = enrol(bench, manager, server.url, "Far Example", "caseworker", OTHER_TEAM, name="far")
    john = near.add("person", "add", *JOHN)
    for device in (near, manager, far):
        device.sync()
    check.equal(manager.run("person", "add", "--ask", "--team", TEAM, *JON, expect=REFUSED)
                .one["alike"], john, "the manager of both teams")
    far.add("person", "add", "--ask", *JON)
    check.equal(len(far.list("people")), 1, "people of the other team")


def contacts(device, person):
    return sorted(row["note"] for row in device.list("contacts", "--person", person))


def merged_and_taken_apart(bench):
    check, device = bench.checks, alone(bench)
    kept = device.add("person", "add", *JOHN)
    other = device.add("person", "add", "--given", "Katy", "--family", "Otherton",
                       "--do-not-contact", "yes")
    for person, note in ((kept, "one"), (other, "two")):
        device.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", note)
    before = device.run("person", "show", kept).one, device.run("person", "show", other).one
    check.equal(device.one("person", "merge", kept, other, "--reason", "came on two lists"),
                {"id": kept, "also": [other]}, "what a merge prints")
    for person in (kept, other):
        shown = device.one("person", "show", person)
        check.equal((shown["id"], shown["also"], shown["do_not_contact"]), (kept, [other], True),
                    "who is shown, as what else, and what may not be lost sight of")
        check.equal(len(shown["contacts"]), 2, "contacts of both")
        check.equal(contacts(device, person), ["one", "two"], "the list of both")
    check.equal([row["id"] for row in device.list("people")], [kept], "people listed")
    check.same_set([row["id"] for row in device.list("people", "--merged")], [kept, other],
                   "people listed with the merged")
    check.equal([(row["id"], row["title"]) for row in device.rows("search", "otherton")],
                [(kept, "John Sampleton")], "found by the other's name")
    device.add("contact", "add", "--person", other, "--mode", "PHONE", "--note", "three")
    history = device.rows("history", kept)
    check.that({"person", "person_merge"} == {row["kind"] for row in history}
               and other in {row["id"] for row in history}, "the history of both, and the merge")
    check.that("Also recorded as" in device.text("person", "show", kept).out, "shown as text")
    device.run("person", "merge", kept, other, expect=REFUSED)
    device.run("person", "unmerge", kept, expect=REFUSED)
    check.equal(device.one("person", "unmerge", other), {"id": other, "also": []}, "unmerged")
    after = device.one("person", "show", other)
    check.equal({key: after[key] for key in after if key != "local"},
                {key: before[1][key] for key in before[1] if key != "local"}, "the other as before")
    check.equal(contacts(device, kept), ["one", "three"], "what was written stays where it was")
    check.equal(len(device.list("people")), 2, "people listed again")
    device.text("check")


def said_by_the_others_id(bench):
    """Every command that writes about somebody takes either id, writes to who is shown, says so."""
    check, device = bench.checks, alone(bench)
    kept, other = device.add("person", "add", *JOHN), device.add("person", "add", *JON)
    me = device.list("workers")[0]["id"]
    device.text("person", "merge", kept, other)
    said = f"{other} is shown as {kept}; it is recorded there."
    hidden = [row for row in device.rows("history", other) if row["id"] == other]
    day = device.rows("history", kept)[0]["recorded"][:10]

    def by_the_other(*words, field=None, value=None):
        result = device.run(*words)
        check.equal(result.err.strip().splitlines()[-1:], [said], f"what {words[:2]} says")
        if field:
            check.equal(device.one("person", "show", kept).get(field), value, f"after {words[:2]}")
        return result

    check.equal(by_the_other("person", "set", other, "--preferred-name", "Jo",
                             field="preferred_name", value="Jo").one, {"id": kept},
                "whose field was set")
    check.equal(by_the_other("person", "move", other, "ENGAGING", field="status",
                             value="ENGAGING").one["id"], kept, "who was moved on")
    by_the_other("assign", other, "--to", me, field="key_worker", value=me)
    by_the_other("contact", "add", "--person", other, "--mode", "PHONE")
    by_the_other("prison-move", other, "--to", "CFI", "--on", day, field="prison", value="CFI")
    by_the_other("recall", other, "--kind", "REMAND", "--on", day, "--told-by", "OMU",
                 "--prison", "SWI", "--review-on", "2030-01-01", field="prison", value="SWI")
    for plural in ("contacts", "custody"):
        check.that({row["person"] for row in device.list(plural)} == {kept}, f"whose {plural}")
    # Nothing is said of a command that fails, and nobody else's id is spoken of.
    failed = device.run("person", "set", other, "--prison", "NOWHERE", expect=REFUSED)
    check.that(said not in failed.err, f"nothing was recorded: {failed}")
    check.that("is shown as" not in device.run("person", "set", kept, "--pronouns", "they").err,
               "nothing to say of the one that is shown")
    check.equal([row for row in device.rows("history", other) if row["id"] == other], hidden,
                "the history of the other")
    device.text("check")


def merged_on_two_devices(bench):
    """Crosswise and offline: both come to the same, and who sees one alone sees no merge."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                        user="Marged Sampleton")
    manager.text("team", "add", OTHER_TEAM)
    worker, _ = enrol(bench, manager, server.url, "Near Example", "caseworker", TEAM, name="near")
    far, _ = enrol(bench, manager, server.url, "Far Example", "caseworker", OTHER_TEAM, name="far")
    first = manager.add("person", "add", "--team", TEAM, *JOHN)
    second = manager.add("person", "add", "--team", TEAM, *JON)
    elsewhere = manager.add("person", "add", "--team", OTHER_TEAM, *JON)
    for device in (manager, worker, far):
        device.sync()
    manager.text("person", "merge", second, first)
    worker.text("person", "merge", first, second)
    for device in (manager, worker, manager, worker):
        device.sync()
    for device in (manager, worker):
        check.equal([row["id"] for row in device.list("people", "--person", first)], [first],
                    "whoever was written down first is kept")
        check.that(second not in [row["id"] for row in device.list("people")],
                   "the other is in no list")
        device.text("check")
    manager.text("person", "merge", elsewhere, first)
    manager.sync()
    for device in (worker, far):
        device.sync()
    check.equal([row["id"] for row in manager.list("people")], [elsewhere], "the manager's people")
    check.equal([row["id"] for row in worker.list("people")], [first], "the worker's people")
    check.equal([row["id"] for row in far.list("people")], [elsewhere], "the other team's people")


if __name__ == "__main__":
    harness.main([asked_before_adding, text_tells_names, a_dry_run_marks_them,
                  nobody_of_another_team, merged_and_taken_apart, said_by_the_others_id,
                  merged_on_two_devices], __doc__)
