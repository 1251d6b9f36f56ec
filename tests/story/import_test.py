# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The sample files come in as tests/data describes them: sound rows whole, bad rows named, once."""
import csv
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import OK, REFUSED  # noqa: E402

RELEASES = os.path.join(harness.DATA, "releases-sample.csv")
SERVICES = os.path.join(harness.DATA, "services-sample.csv")

BAD = {(9, "prison", "ZZZ"), (14, "release_date", "2026-02-30"), (21, "prison_number", "A12345C"),
       (25, "date_of_birth", "2031-05-05"), (33, "family_name", ""), (46, "first_night", "SOFA")}
REPEAT, REPEATED = 40, 39
WARNED = (54, "first_appointment", "2026-11-20T09:00")


def sample():
    """Spreadsheet row number -> the cells, of the rows that must be imported."""
    with open(RELEASES, encoding="utf-8", newline="") as file:
        rows = dict(enumerate(csv.DictReader(file), 2))
    refused = {row for row, _, _ in BAD} | {REPEAT}
    return {number: row for number, row in rows.items() if number not in refused}


def alone(bench):
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    return device


def split(rows):
    """-> (bad, warnings, skipped, summary) of an import report."""
    *lines, summary = rows
    bad = [line for line in lines if "reason" in line]
    warned = [line for line in lines if "warning" in line]
    skipped = [line for line in lines if "skipped" in line]
    if len(bad) + len(warned) + len(skipped) != len(lines):
        raise AssertionError(f"a line of the report is neither bad, doubtful nor a repeat: {lines}")
    return bad, warned, skipped, summary


def report_is_right(check, rows):
    bad, warned, skipped, summary = split(rows)
    check.same_set({(line["row"], line["column"], line["value"] or "") for line in bad}, BAD,
                   "refused values: row, column, value")
    check.equal(len(bad), len(BAD), "lines about refused values")
    for line in bad:
        check.that(set(line) == {"row", "column", "value", "reason"} and line["reason"],
                   f"a refused value has row, column, value and a reason: {line}")
    check.equal([line["row"] for line in skipped], [REPEAT], "rows skipped as a repeat")
    check.that(str(REPEATED) in str(skipped[0]["skipped"]),
               f"the repeat names row {REPEATED}: {skipped[0]}")
    check.equal((skipped[0]["column"], skipped[0]["value"]), (None, None),
                "column and value of a repeat")
    today = harness.now().date().isoformat()
    # A machine whose clock stands before the file was made warns of every `told_on` too, rightly.
    doubtful = {(line["row"], line["column"], line["value"]) for line in warned
                if not (line["column"] == "told_on" and line["value"] > today)}
    check.equal(doubtful, {WARNED}, "doubtful values that are taken")
    for line in warned:
        check.that(line["warning"], f"a warning says why: {line}")
    return summary


def counts(device):
    return {kind: len(device.list(kind)) for kind in ("people", "releases", "accommodation")}


NOTHING = {"people": 0, "releases": 0, "accommodation": 0}


def all_or_nothing(bench):
    check, device = bench.checks, alone(bench)
    refused = device.run("import", "releases", RELEASES, expect=REFUSED)
    summary = report_is_right(check, refused.rows)
    check.equal(summary, {"imported": 0, "bad": 6, "skipped": 1}, "summary of the refused import")
    check.equal(counts(device), NOTHING, "records after the refused import")
    check.equal(device.one("status")["waiting"], 0, "waiting after the refused import")
    text = device.text("import", "releases", RELEASES, expect=REFUSED)
    said = text.out + text.err
    for row, _, value in BAD:
        check.that(str(row) in said and f"({row - 1})" in said and value in said,
                   f"the text form names row {row} ({row - 1}) and {value!r}")


def dry_run(bench):
    check, device = bench.checks, alone(bench)
    for more in ([], ["--skip-bad"]):
        result = device.run("import", "releases", RELEASES, "--dry-run", *more,
                            expect=OK if more else (OK, REFUSED))
        summary = report_is_right(check, result.rows)
        check.equal({key: summary.get(key) for key in ("ready", "bad", "skipped")},
                    {"ready": 53, "bad": 6, "skipped": 1}, "summary of the dry run")
        check.that(isinstance(summary.get("mapping"), dict) and summary["mapping"],
                   "the dry run says which column goes where")
        check.same_set(summary["mapping"], next(iter(sample().values())).keys(), "mapped columns")
    check.equal(counts(device), NOTHING, "records after the dry runs")


def sound_rows_once(bench):
    check, device = bench.checks, alone(bench)
    summary = report_is_right(check, device.rows("import", "releases", RELEASES, "--skip-bad"))
    check.equal(summary, {"imported": 53, "bad": 6, "skipped": 1}, "summary of the import")
    rows = sample()
    check.equal(len(rows), 53, "sound rows of the sample")
    planned = [row["first_night"] for row in rows.values() if row["first_night"]]
    wanted = {"people": 53, "releases": 53, "accommodation": len(planned)}
    check.equal(counts(device), wanted, "records after the import")

    stays = device.list("accommodation")
    check.equal({row["timepoint"] for row in stays}, {"PLANNED"}, "time points (never FIRST_NIGHT)")
    check.equal(sorted(row["type"] for row in stays), sorted(planned), "types of planned address")
    values_arrived(check, device, rows)

    again = device.rows("import", "releases", RELEASES, "--skip-bad")[-1]
    check.equal((again["imported"], again["bad"]), (0, 6), "imported and bad, the second time")
    check.equal(counts(device), wanted, "records after the second import")
    device.text("check")
    bench.say("53 releases of 53 people, 6 refused, 1 repeat, 1 warning; the second time 0")


PERSON = ("given_names", "family_name", "date_of_birth", "prison_number")
RELEASE = ("prison", "release_date", "release_time", "release_date_type", "route",
           "probation_office", "first_appointment", "meet", "told_by", "told_on", "note")


def values_arrived(check, device, rows):
    """Cell by cell; an empty cell is a field that nobody set."""
    people = {row["prison_number"]: row for row in device.list("people")}
    releases = {row["person"]: row for row in device.list("releases")}
    stays = {row["person"]: row["type"] for row in device.list("accommodation")}
    check.equal(len(people), 53, "different prison numbers")
    check.equal(len(releases), 53, "people with a release")
    for number, row in rows.items():
        person = people[row["prison_number"]]
        release = releases[person["id"]]
        for name in PERSON:
            check.equal(person.get(name) or "", row[name], f"row {number}, {name}")
        for name in RELEASE:
            check.equal(release.get(name) or "", row[name], f"row {number}, {name}")
        check.equal(stays.get(person["id"], ""), row["first_night"], f"row {number}, first_night")
    formula = releases[people["M0363DE"]["id"]]["note"]
    check.that(formula.startswith("=HYPERLINK("), "the formula came in as plain text")
    check.that(people["M0363DE"]["id"] != people["L8164KZ"]["id"], "one name is not one person")


def services(bench):
    check, device = bench.checks, alone(bench)
    summary = device.rows("import", "services", SERVICES)[-1]
    check.equal(summary, {"imported": 6, "bad": 0, "skipped": 0}, "summary of the services")
    with open(SERVICES, encoding="utf-8", newline="") as file:
        wanted = {row["name"]: row for row in csv.DictReader(file)}
    found = {row["name"]: row for row in device.list("services")}
    check.same_set(found, wanted, "names of the services")
    for name, row in wanted.items():
        for column in ("type", "organisation_type", "audience", "how_to_refer", "phone", "capacity",
                       "checked_on", "checked_by", "source"):
            check.equal(found[name].get(column) or "", row[column], f"{name}: {column}")
        prisons = found[name].get("prisons") or ""
        prisons = prisons if isinstance(prisons, list) else prisons.split(";")
        check.same_set(prisons, row["prisons"].split(";"), f"{name}: prisons")
    again = device.rows("import", "services", SERVICES)[-1]
    check.equal(again["imported"], 0, "services imported the second time")
    check.equal(len(device.list("services")), 6, "services after the second import")


def people_and_contacts(bench):
    check, device = bench.checks, alone(bench)
    path = bench.path("people.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("given_names,family_name,date_of_birth,prison_number\n"
                   "Siân,Tŷ-Enghraifft,1958-02-04,L1909QW\nMarek,Przykładny,1993,\n,Sampleton,,\n")
    check.equal(device.rows("import", "people", path)[-1]["imported"], 3, "people imported")
    check.equal(len(device.list("people")), 3, "people on the device")
    check.equal(device.rows("import", "people", path)[-1]["imported"], 0, "people, the second time")
    person = next(row["id"] for row in device.list("people") if row.get("prison_number"))
    path = bench.path("contacts.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("person,mode,outcome,at,note\n"
                   f"{person},GATE,ATTENDED,2026-11-23T08:34:00Z,\"Met; then, a call\"\n"
                   f"{person},PHONE,,2026-11-23T12:00:00Z,\n")
    check.equal(device.rows("import", "contacts", path)[-1]["imported"], 2, "contacts imported")
    check.equal({row.get("note") or "" for row in device.list("contacts")},
                {"Met; then, a call", ""}, "notes of the imported contacts")


def a_senders_list(bench):
    """Semicolons, Windows-1252, titles, capitals: what is understood is told, what is not stops it."""
    check, device = bench.checks, alone(bench)
    path = bench.path("omu.csv")

    def write(day, extra=""):
        text = ("HMP EXAMPLE RELEASES\r\n\r\n"
                f"NAME;NOMS No.;D.O.B.;Establishment;Date of release;Wing{extra}\r\n"
                f"SAMPLETON, ZOË;L 8164 KZ;15/04/04;HMP LEEDS;{day};B;\r\n"
                "Total;1;;;;\r\n")
        with open(path, "w", encoding="cp1252", newline="") as file:
            file.write(text)
    write("17-Dec-27")
    text = device.text("import", "releases", path, "--dry-run", expect=REFUSED)
    for said in ("Windows-1252", "semicolons", "header in row 3", "D.O.B. goes to person.date_of_birth",
                 "Wing was not understood", "Ready 1"):
        check.that(said in text.out, f"the dry run says {said!r}: {text.out}")
    check.that("--column" in text.err, f"and what to do: {text.err}")
    device.run("import", "releases", path, expect=REFUSED)
    check.equal(counts(device), NOTHING, "records before the columns are known")
    said = device.text("import", "releases", path, "--sender", "Example OMU", "--column", "Wing=-")
    batch = device.rows("import", "list")[0]["id"]
    check.that(batch in said.err, f"the import says how to take it back: {said.err}")
    person, = device.list("people")
    check.equal([person[name] for name in ("given_names", "family_name", "date_of_birth",
                                           "prison_number")],
                ["Zoë", "Sampleton", "2004-04-15", "L8164KZ"], "the person")
    write("21/12/2027")
    summary = device.rows("import", "releases", path, "--sender", "Example OMU")[-1]
    check.equal(summary, {"imported": 0, "bad": 0, "skipped": 1, "updated": 1}, "the next list")
    release, = device.list("releases")
    check.equal(release["release_date"], "2027-12-21", "the day has moved")
    write("22/12/2027", " and cell")
    refused = device.run("import", "releases", path, "--sender", "Example OMU", expect=REFUSED)
    check.that("--new-columns" in refused.err, f"other columns are looked at first: {refused.err}")
    undone = device.rows("import", "undo", device.rows("import", "list")[0]["id"])[-1]
    check.equal((undone["restored"], undone["left"]), (1, 0), "the next list taken back")
    check.equal(device.list("releases")[0]["release_date"], "2027-12-17", "the day before")
    again = device.text("import", "undo", device.rows("import", "list")[0]["id"])
    check.that("taken back already" in again.err, f"a second time: {again.err}")


if __name__ == "__main__":
    harness.main([all_or_nothing, dry_run, sound_rows_once, services, people_and_contacts,
                  a_senders_list], __doc__)
