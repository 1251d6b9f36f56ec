# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Records go out as CSV files that say what they hold, run no formula, and go to those who may."""
import csv
import os
import signal
import stat
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import OK, REFUSED, USAGE, enrol  # noqa: E402

TEAM = "Gate Team Example"
FORMULAS = ("=1+2", "+44 1632 960001", "-5 degrees", "@here", "=cmd|' /C calc'!A0", "'=quoted")
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def of_a_text(cell):
    """What a cell was before a spreadsheet was kept from running it."""
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare.startswith(RUNS) else cell


def every_kind(bench):
    """Each kind goes out; what its columns mean stands beside it, column by column."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "30", "--contacts", "200", "--seed", "5")
    plurals = kinds_of(device)
    check.that(len(plurals) > 40, f"kinds that can go out: {len(plurals)}")
    said = device.batch([["export", plural, "--csv", bench.path(plural + ".csv"), "--json"]
                         for plural in plurals]).rows
    listed = device.batch([["list", plural, "--merged", "--json"] for plural in plurals]).rows
    by_id = {row["id"]: row for row in listed}
    ids = set()
    for plural, count in zip(plurals, said, strict=True):
        path = bench.path(plural + ".csv")
        rows = read(path)
        check.equal(len(rows), count["exported"], f"rows of {plural}")
        ids |= {row["id"] for row in rows}
        for file in (path, path + ".dictionary.csv"):
            check.equal(stat.S_IMODE(os.stat(file).st_mode), 0o600, f"mode of {plural}")
        with open(path, encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        dictionary = read(path + ".dictionary.csv")
        check.equal([row["column"] for row in dictionary if not row["code"]], header,
                    f"columns that the dictionary of {plural} explains")
        check.that(all(row["label"] for row in dictionary), f"a label for each line of {plural}")
    check.equal(ids, set(by_id), "ids of all kinds")
    values_are_those_of_list(check, by_id, bench.path("releases.csv"))


def kinds_of(device):
    """The plural of every kind, from the error that names none of them: asked one by one."""
    here = os.path.dirname(os.path.abspath(__file__))
    readme = os.path.join(here, "..", "..", "core", "domain", "README.md")
    plurals = []
    with open(readme, encoding="utf-8") as file:
        for line in file:
            if line.startswith("Table ") and "in lists and files" in line:
                plurals.append(line.split("`")[3])
    return [plural for plural in plurals if plural != "folders"]


def as_cell(shown):
    if isinstance(shown, bool):
        return "yes" if shown else "no"
    return "" if shown is None else str(shown)


def values_are_those_of_list(check, listed, path):
    for row in read(path):
        for name, value in row.items():
            if name != "team":
                shown = listed[row["id"]].get(name)
                check.equal(of_a_text(value), as_cell(shown), f"{name}")


def nothing_runs(bench):
    check = bench.checks
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    person = device.add("person", "add", "--family", "Sampleton")
    for text in FORMULAS:
        device.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", text)
    path = bench.path("contacts.csv")
    device.one("export", "contacts", "--csv", path, "--bom")
    with open(path, "rb") as file:
        check.equal(file.read(3), b"\xef\xbb\xbf", "byte order mark, when asked for")
    notes = [row["note"] for row in read(path)]
    check.that(not any(note.startswith(RUNS) for note in notes), f"no cell runs: {notes}")
    check.equal(sorted(map(of_a_text, notes)), sorted(FORMULAS), "notes, the guard taken away")


def no_file_is_overwritten(bench):
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "3", "--contacts", "9")
    path = bench.path("people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("mine")
    refused = device.run("export", "people", "--csv", path, expect=REFUSED)
    check.that("--force" in refused.err, f"says how to replace it: {refused}")
    with open(path, encoding="utf-8") as file:
        check.equal(file.read(), "mine", "the file that was there")
    device.one("export", "people", "--csv", path, "--force")
    check.equal(len(read(path)), 3, "people after --force")
    device.run("export", "nonsense", "--csv", bench.path("x.csv"), expect=USAGE)
    device.run("export", "people", "--csv", bench.path("no", "such", "folder.csv"),
               expect=REFUSED)
    check.equal([name for name in os.listdir(bench.path()) if name.startswith(("x.csv", "no"))],
                [], "files that a refused export left")


def withdrawn_stay_at_home(bench):
    check = bench.checks
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    device.add("person", "add", "--family", "Sampleton")
    mistake = device.add("person", "add", "--family", "Mistake")
    device.text("person", "withdraw", mistake, "--reason", "entered twice")
    device.one("export", "people", "--csv", bench.path("a.csv"))
    check.equal([row["family_name"] for row in read(bench.path("a.csv"))], ["Sampleton"],
                "people without the withdrawn")
    device.one("export", "people", "--csv", bench.path("b.csv"), "--withdrawn")
    check.equal({row["family_name"]: row["withdrawn"] for row in read(bench.path("b.csv"))},
                {"Sampleton": "", "Mistake": "entered twice"}, "people with the withdrawn")


def roles(bench):
    """A caseworker takes out the work, a manager also what is kept apart, a volunteer nothing."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org="Example Throughcare", team=TEAM,
                                        user="Marged Sampleton")
    worker, _ = enrol(bench, manager, server.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM)
    volunteer, _ = enrol(bench, manager, server.url, "Voluntary Sampler", "volunteer")
    person = worker.add("person", "add", "--family", "Sampleton")
    worker.add("equality", "add", "--person", person, "--sex", "M")
    for device in (worker, manager, volunteer):
        device.sync()
    rights = ((manager, "people", OK), (manager, "equality", OK), (worker, "people", OK),
              (worker, "equality", REFUSED), (worker, "risks", REFUSED),
              (volunteer, "people", REFUSED), (volunteer, "services", REFUSED))
    for number, (device, kind, expected) in enumerate(rights):
        path = bench.path(f"{number}.csv")
        device.run("export", kind, "--csv", path, expect=expected)
        check.equal(os.path.exists(path), expected == OK, f"{kind}, file of try {number}")
    check.equal(read(bench.path("1.csv"))[0]["sex"], "M", "what the manager takes out")


def nothing_is_left_of_a_stopped_one(bench):
    """Stopped at any moment, the file is whole or not there, and nothing else is."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "100", "--contacts", "5000", "--seed", "5")
    folder = bench.path("out")
    os.mkdir(folder)
    began = time.monotonic()
    device.one("export", "contacts", "--csv", os.path.join(folder, "whole.csv"))
    whole = time.monotonic() - began
    wanted = {"whole.csv", "whole.csv.dictionary.csv"}
    stopped = 0
    for number, how in enumerate((signal.SIGINT, signal.SIGTERM, signal.SIGKILL) * 4):
        name = f"{number}.csv"
        process = device.start("export", "contacts", "--csv", os.path.join(folder, name))
        time.sleep(whole * (number + 1) / 13)
        process.send_signal(how)
        process.communicate()
        stopped += process.returncode != 0
        found = {entry for entry in os.listdir(folder) if entry.startswith(name)}
        check.that(found in (set(), {name}, {name, name + ".dictionary.csv"}),
                   f"files of an export that was stopped: {found}")
        wanted |= found
        if found:
            check.equal(os.path.getsize(os.path.join(folder, name)),
                        os.path.getsize(os.path.join(folder, "whole.csv")), f"size of {name}")
    check.equal(set(os.listdir(folder)), wanted, "files in the folder")
    check.that(stopped > 3, f"exports that were stopped: {stopped} of 12")


def sentences(bench):
    """Each says which file is meant and what to do, and leaves nothing behind."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "3", "--contacts", "9")
    path = bench.path("a.csv")
    with open(path + ".dictionary.csv", "w", encoding="utf-8") as file:
        file.write("mine")
    os.mkdir(bench.path("folder.csv"))
    for target, said in ((path, "FILE.dictionary.csv"), (bench.path("folder.csv"), "folder"),
                         (bench.path("x" * 300 + ".csv"), "too long"),
                         (bench.path("x" * 245 + ".csv"), "FILE.dictionary.csv"),
                         (bench.path("a.csv.dictionary.csv", "b.csv"), "no such folder"),
                         ("/proc/a.csv", "")):
        refused = device.run("export", "people", "--csv", target, "--json", expect=REFUSED)
        check.that(said in refused.err and refused.err.strip().endswith("."),
                   f"{said!r} in {refused.err!r}")
    check.equal(sorted(name for name in os.listdir(bench.path()) if name.startswith(("a.", "x"))),
                ["a.csv.dictionary.csv"], "files left by refused exports")


def hand_off(bench):
    """A referral goes out with consent only, and who gets the file can import its person."""
    check = bench.checks
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    person = device.add("person", "add", "--given", "Zofia", "--family", "Sampleton", "--born",
                        "2004-04-15", "--prison-number", "L8164KZ")
    device.add("identifier", "add", "--person", person, "--type", "CRN", "--value", "X123456")
    device.add("release", "add", "--person", person, "--prison", "LEI", "--release-date",
               "2027-12-17")
    referral = device.add("referral", "add", "--person", person, "--direction", "OUT",
                          "--service-name", "Example Housing", "--needs", "ACCOMMODATION",
                          "--consent-purpose", "SHARE_PROBATION", "--note", "=1+1")
    path = bench.path("hand-off.csv")

    def refused(said):
        answer = device.run("referral", "hand-off", referral, "--csv", path, expect=REFUSED)
        check.that(said in answer.err, f"{said!r} in {answer.err!r}")
        check.that(not os.path.exists(path), "no file without consent")
    refused("draft")
    consent = device.add("consent", "add", "--person", person, "--purpose", "SHARE_PROBATION",
                         "--state", "GIVEN", "--decided-on", "2026-01-02")
    device.text("referral", "move", referral, "READY")
    device.text("consent", "move", consent, "WITHDRAWN")
    refused("ask them again")
    device.add("consent", "add", "--person", person, "--purpose", "SHARE_PROBATION", "--state",
               "GIVEN", "--decided-on", harness.now().date().isoformat())
    device.one("referral", "hand-off", referral, "--csv", path)
    check.equal(stat.S_IMODE(os.stat(path).st_mode), 0o600, "mode of the file")
    row, = read(path)
    check.equal([row[name] for name in ("crn", "prison_number", "family_name", "prison",
                                        "release_date", "needs", "consent_purpose", "worker")],
                ["X123456", "L8164KZ", "Sampleton", "LEI", "2027-12-17", "ACCOMMODATION",
                 "SHARE_PROBATION", "Siân Tŷ-Enghraifft"], "what is handed over")
    check.equal(row["note"], "'=1+1", "a note that a spreadsheet would run")
    written, = device.list("referrals")
    check.equal(written["handed_off_on"], harness.now().date().isoformat(), "day of the hand-off")
    check.that(written["handed_off_by"], "who handed it over")
    other = bench.device("partner")
    other.text("org", "create", "--alone", "--name", "Example Partner", "--user", "Rhys Example",
               "--root-out", bench.path("other.txt"))
    other.rows("import", "people", path, "--leave-out-rest")
    found, = other.list("people")
    check.equal([found.get(name) for name in ("given_names", "family_name", "date_of_birth",
                                              "prison_number", "prison", "note")],
                ["Zofia", "Sampleton", "2004-04-15", "L8164KZ", "LEI", "=1+1"], "who came over")


if __name__ == "__main__":
    harness.main([every_kind, nothing_runs, no_file_is_overwritten, withdrawn_stay_at_home, roles,
                  nothing_is_left_of_a_stopped_one, sentences, hand_off], __doc__)
