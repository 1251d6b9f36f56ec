# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The figures are what another program makes of the exported files, and what was worked out by hand."""
import datetime
import json
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "support"), HERE]
import harness  # noqa: E402
import recompute  # noqa: E402
import small_set  # noqa: E402

INDICATORS = {f"I{n}" for n in range(1, 44)} - {"I38", "I39"}
COUNTS = ("numerator", "denominator", "unknown", "out_of_scope")


def table(rows):
    """JSON lines of one run: -> (head, {(line, group): (four counts, value)})."""
    head, *figures = rows
    return head, {(row["line"], row["group"]): (*(row[name] for name in COUNTS), row["value"])
                  for row in figures}


def tables(device, commands):
    """Many runs with one unlock: each begins with its head."""
    runs = []
    for line in device.batch([[*words, "--json"] for words in commands]).lines:
        row = json.loads(line)
        if "taken" in row:
            runs.append([])
        runs[-1].append(row)
    return [table(rows) for rows in runs]


def export_all(bench, device, name):
    folder = bench.path(name)
    os.mkdir(folder)
    device.batch([["export", kind, "--csv", os.path.join(folder, kind + ".csv")]
                  for kind in recompute.KINDS])
    return folder


def same(check, told, computed, what):
    """Every line and group of one is in the other; a line that counts nothing is only told."""
    counted = {key: row for key, row in told.items()
               if key[1] is not None or row[:4] != (0, 0, 0, 0)}
    check.same_set(counted, computed, f"lines and groups of {what}")
    for key, row in computed.items():
        check.equal(told[key], tuple(float(cell) if cell is not None else None for cell in row),
                    f"{key} of {what}")


def day_of(head):
    return harness.instant(head["taken"])


def demo(bench, seed):
    check = bench.checks
    device = bench.device(f"officer-{seed}")
    device.text("demo", "--people", "250", "--contacts", "2500", "--seed", str(seed))
    folder = export_all(bench, device, f"files-{seed}")
    today = recompute.london_day(device.run("figures", "--from", "2024-01-01", "--to", "2024-01-01",
                                            "--indicator", "I9").rows[0]["taken"])
    last_month = today.replace(day=1) - datetime.timedelta(days=1)
    periods = [(today - datetime.timedelta(days=500), today),
               (last_month.replace(day=1), last_month),
               (today - datetime.timedelta(days=200), today - datetime.timedelta(days=110))]
    groupings = (None, *recompute.GROUPINGS)
    asked = [(period, by) for period in periods for by in groupings]
    runs = tables(device, [["figures", "--from", first, "--to", last, *(("--by", by) if by else ())]
                           for (first, last), by in asked])
    check.equal(len(runs), len(asked), "runs")
    seen = set()
    for period in periods:
        data = recompute.Data(folder, *period, today)
        for (other, by), (head, told) in zip(asked, runs, strict=True):
            if other != period:
                continue
            check.equal((head["from"], head["to"]), tuple(map(str, period)), "period of the head")
            same(check, told, recompute.compute(data, by), f"{period} by {by}, seed {seed}")
            seen |= {line.partition(".")[0] for (line, _), row in told.items() if any(row[:2])}
    check.same_set(seen, INDICATORS, f"indicators that practice data has something for, seed {seed}")


def practice_data_of_one_seed(bench):
    demo(bench, 7)


def practice_data_of_another(bench):
    demo(bench, 20261)


def worked_out_by_hand(bench):
    check = bench.checks
    device = bench.device("officer")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path("root.txt"))
    small_set.write(device)
    folder = export_all(bench, device, "files")
    runs = tables(device, [["figures", "--from", first, "--to", last, *(("--by", by) if by else ())]
                           for (first, last), by, _ in small_set.EXPECTED])
    today = datetime.date.today()
    for ((first, last), by, expected), (_, told) in zip(small_set.EXPECTED, runs, strict=True):
        period = [datetime.date.fromisoformat(day) for day in (first, last)]
        computed = recompute.compute(recompute.Data(folder, *period, today), by)
        for key, row in expected.items():
            check.equal(told[key], row, f"{key} of {first} by {by}, told")
        same(check, told, computed, f"{first} by {by}")


def told_outside(bench):
    """Nothing small, nothing exact, and no share of few; only managers see it exactly."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "250", "--contacts", "2500", "--seed", "7")
    period = ("--from", "2026-01-01", "--to", harness.now().date())
    words = [["figures", *period, "--by", by, "--external", *more]
             for by in recompute.GROUPINGS for more in ((), ("--hide-below", "10"))]
    exact = [["figures", *period, "--by", by] for by in recompute.GROUPINGS for _ in range(2)]
    hidden = 0
    for (head, told), (_, true) in zip(tables(device, words), tables(device, exact), strict=True):
        check.equal(head["view"], "external", "view of the head")
        step = head["rounded_to"]
        for key, row in told.items():
            hidden += sum(cell is None for cell in row[:4])
            numbers = [cell for cell in row[:4] if cell is not None]
            check.that(all(number % step == 0 for number in numbers), f"{key} is rounded: {row}")
            if key[0] not in ("I25", "I33.hours") and key in true:
                for cell, number in zip(row[:4], true[key][:4], strict=True):
                    small = 0 < number < head["hidden_below"]
                    check.that(not small or cell is None, f"{key} hides {number}: {row}")
            rate = row[4] is not None and row[1] not in (None, 0) and key[0] != "I34"
            check.that(not rate or true[key][1] >= 20, f"{key} has no rate of few: {row}")
    check.that(hidden > 100, f"cells that are hidden: {hidden}")
    device.run("figures", *period, "--hide-below", "4", "--external", expect=harness.USAGE)
    device.run("figures", *period, "--hide-below", "101", "--external", expect=harness.USAGE)
    device.run("figures", *period, "--hide-below", "10", expect=harness.USAGE)
    device.run("figures", "--month", "2026-13", expect=harness.USAGE)
    device.run("figures", "--month", "2026-01", "--by", "shoe_size", expect=harness.USAGE)
    device.run("figures", "--month", "2026-01", "--indicator", "I44", expect=harness.USAGE)
    device.run("figures", "--month", "2199-01", expect=harness.REFUSED)


def as_the_organisation_says(bench):
    """Below which number counts are hidden is said once; a locked month keeps its own."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "90", "--contacts", "900", "--seed", "11")

    def hides(*more):
        head = device.rows("figures", *period, "--external", *more)[0]
        return head["hidden_below"], head["rounded_to"]
    last_day = harness.now().date().replace(day=1) - datetime.timedelta(days=1)
    period = ("--month", f"{last_day:%Y-%m}")
    check.equal(device.one("figures", "hide-below"), {"hide_below": 5, "round_to": 5}, "unsaid")
    check.equal(hides(), (5, 5), "and so in what leaves")
    device.run("figures", "hide-below", "4", expect=harness.REFUSED)
    device.run("figures", "hide-below", "101", expect=harness.REFUSED)
    device.run("figures", "hide-below", "ten", expect=harness.USAGE)
    device.run("figures", "hide-below", "5", "6", expect=harness.USAGE)
    check.equal(device.one("figures", "hide-below", "8")["hide_below"], 8, "what is said")
    check.equal(hides(), (8, 5), "and holds")
    check.equal(hides("--hide-below", "20"), (20, 10), "more is hidden where that is asked for")
    device.run("figures", *period, "--external", "--hide-below", "5", expect=harness.USAGE)
    (_, exact), (_, told) = tables(device, [["figures", *period, "--by", "team"],
                                            ["figures", *period, "--by", "team", "--external"]])
    small = [key for key, row in exact.items() if 5 <= row[1] < 8 and key in told]
    check.that(small, "numbers that are small now")
    for key in small:
        check.equal(told[key][1], None, f"{key} is hidden")
    check.that("Counts below 8 are hidden" in device.text("figures", *period, "--external").out,
               "the banner says so")
    check.that("counts below 8 are hidden" in device.text("figures", "hide-below").out, "in words")
    device.run("figures", "lock", *period)
    device.one("figures", "hide-below", "30")
    check.equal(hides(), (8, 5), "a month that was locked before")
    check.equal(hides("--now"), (30, 10), "the same as it is now")


def a_locked_month_stays(bench):
    """What comes later changes nothing in it, and is told; until it is opened again."""
    check = bench.checks
    device = bench.device("officer")
    device.text("demo", "--people", "90", "--contacts", "900", "--seed", "11")
    last_day = recompute.london_day(device.rows("figures", "--from", "2024-01-01", "--to",
                                                "2024-01-01")[0]["taken"]).replace(day=1)
    last_day -= datetime.timedelta(days=1)
    month = f"{last_day:%Y-%m}"
    asked = [["figures", "--month", month, *(("--by", by) if by else ())]
             for by in (None, *recompute.GROUPINGS)]
    before = tables(device, asked)
    check.equal(before[0][0]["locked"], None, "a month that is open")
    asked_outside = [[*words, "--external"] for words in asked]
    outside_before = tables(device, asked_outside)
    this_month = f"{last_day + datetime.timedelta(days=1):%Y-%m}"
    device.run("figures", "lock", "--month", this_month, expect=harness.REFUSED)
    device.run("figures", "unlock", "--month", month, "--reason", "x", expect=harness.REFUSED)
    device.run("figures", "lock", "--month", month)
    device.run("figures", "lock", "--month", month, expect=harness.REFUSED)
    for words, (_, then), (head, told) in zip(asked, before, tables(device, asked), strict=True):
        check.equal(told, then, f"{words} once it is locked")
        check.that(head["locked"]["by"], f"who locked it: {head}")
    said = device.text("figures", "--month", month).out
    check.that("Nothing that came later" in said, "no change is told before there is one")

    person = device.add("person", "add", "--family", "Latecome", "--team",
                        device.rows("figures", "--month", month, "--by", "team", "--indicator",
                                    "I5")[2]["group_name"])
    release = device.add("release", "add", "--person", person, "--state", "RELEASED",
                         "--release-date", last_day)
    device.add("accommodation", "add", "--person", person, "--release", release, "--timepoint",
               "FIRST_NIGHT", "--answer", "ROUGH")
    rows = device.rows("figures", "--month", month)
    changes = {row["changed"]: (row["then"], row["now"]) for row in rows if "changed" in row}
    told = table([row for row in rows if "changed" not in row])[1]
    check.equal(told, before[0][1], "the locked month after a late record")
    then, now = changes["I5"]
    check.equal((now["numerator"], now["denominator"]), (then["numerator"], then["denominator"] + 1),
                "what the late record would change in I5")
    check.equal(changes["I8"][1]["numerator"], changes["I8"][0]["numerator"] + 1, "and in I8")
    check.that("I33.hours" not in changes, "what it would not change")
    records_of_a_locked_month(bench, device, month, release)
    check.that("What came later would change" in device.text("figures", "--month", month).out,
               "the change in words")
    outside = device.rows("figures", "--month", month, "--external")
    check.that(not any("changed" in row for row in outside), "no exact change leaves")
    for words, (_, then), (_, told) in zip(asked_outside, outside_before,
                                           tables(device, asked_outside), strict=True):
        check.equal(told, then, f"{words} of the locked month after a late record")
    later = table(device.rows("figures", "--month", month, "--now"))
    check.equal(later[1]["I5", None][1], before[0][1]["I5", None][1] + 1, "the month as it is now")
    device.run("figures", "unlock", "--month", month, "--reason", "A record was late")
    check.equal(table(device.rows("figures", "--month", month))[1], later[1], "opened again")
    device.run("figures", "lock", "--month", month)
    check.equal(table(device.rows("figures", "--month", month))[1], later[1], "and locked anew")


def records_of_a_locked_month(bench, device, month, release):
    """Which records made the later changes: added, changed, withdrawn, and in which lines."""
    check = bench.checks
    words = ("figures", "--month", month, "--records")

    def later():
        return {row["record"]: row for row in device.rows(*words) if "record" in row}

    def ways(row):
        return {line["line"]: (line["then"], line["now"]) for line in row["lines"]}
    first = later()
    check.equal((first[release]["kind"], first[release]["what"]), ("release", "added"), "a late release")
    check.equal(ways(first[release])["I5"], ("absent", "not_counted"), "how it is counted in I5")
    check.equal(ways(first[release])["I8"], ("absent", "counted"), "and in I8")
    check.that(release in device.text(*words).out, "the record in words")

    # One that was counted when the month was locked is withdrawn, and one is corrected.
    gone, other = [row for row in device.rows("list", "contacts")
                   if row["at"].startswith(month) and row["outcome"] == "ATTENDED"][:2]
    device.run("contact", "withdraw", gone["id"], "--reason", "by mistake")
    correction = device.add("contact", "add", "--person", other["person"], "--at", other["at"],
                            "--mode", other["mode"], "--outcome", "DID_NOT_ATTEND",
                            "--corrects", other["id"])
    gone, other = gone["id"], other["id"]
    second = later()
    check.equal(second[gone]["what"], "withdrawn", "a contact that is withdrawn")
    check.equal(set(ways(second[gone]).values()) - {("not_counted", "absent")},
                {("counted", "absent")}, "what it was counted as")
    check.equal(second[other]["what"], "changed", "a contact that is corrected")
    check.that((correction, "added") in {(one["record"], one["what"])
                                         for one in second[other]["because"]}, "and by what")
    check.equal(ways(second[other])["I19"], ("counted", "absent"), "how it is counted in I19")
    check.equal(second[correction]["what"], "added", "what corrects it")
    check.equal(ways(second[correction])["I42.outcome"], ("absent", "not_counted"), "and its lines")
    only = [row for row in device.rows(*words, "--indicator", "I8") if "record" in row]
    check.equal({row["record"] for row in only}, {release}, "of one indicator alone")
    device.run(*words, "--external", expect=harness.USAGE)
    for row in second.values():
        check.that(row["lines"], f"a line that counts it in another way: {row}")


def missing_devices_and_roles(bench):
    """Whose records may be on their way is told; a caseworker sees figures as they may leave."""
    check = bench.checks
    server = bench.server()
    team = "Gate Team Example"
    manager = harness.make_organisation(bench, server.url, team=team)
    worker, _ = harness.enrol(bench, manager, server.url, "Siân Tŷ-Enghraifft", "caseworker", team)
    silent, _ = harness.enrol(bench, manager, server.url, "Huw Sampler", "caseworker", team, "silent")
    volunteer, _ = harness.enrol(bench, manager, server.url, "Voluntary Sampler", "volunteer")
    worker.add("person", "add", "--family", "Sampleton")
    worker.sync()
    manager.sync()
    member = {row["name"]: row["device"] for row in manager.rows("members")}
    today = harness.now().date()
    yesterday = today - datetime.timedelta(days=1)
    head = manager.rows("figures", "--from", yesterday, "--to", yesterday)[0]
    check.equal(head["devices"], 3, "other devices")
    check.that(member["Siân Tŷ-Enghraifft"] not in head["missing"], f"heard of today: {head}")
    check.that(member["Huw Sampler"] in head["missing"], f"never heard of: {head}")
    head = manager.rows("figures", "--from", today, "--to", today)[0]
    check.that(member["Siân Tŷ-Enghraifft"] in head["missing"], "today is not over")
    said = manager.text("figures", "--from", yesterday, "--to", yesterday, "--indicator", "I5").out
    check.that("EXACT NUMBERS" in said and "Huw Sampler" in said, f"banner and who is missing: {said}")
    worker.run("figures", "--from", today, "--to", today, expect=harness.REFUSED)
    worker.run("figures", "lock", "--month", "2024-01", expect=harness.REFUSED)
    rows = worker.rows("figures", "--from", today, "--to", today, "--external")
    check.equal(rows[0]["view"], "external", "what a caseworker sees")
    volunteer.run("figures", "--from", today, "--to", today, "--external", expect=harness.REFUSED)
    silent.run("status")


if __name__ == "__main__":
    harness.main([worked_out_by_hand, told_outside, as_the_organisation_says, a_locked_month_stays,
                  missing_devices_and_roles, practice_data_of_one_seed, practice_data_of_another],
                 __doc__)
