# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What an organisation records beside the main path, from outside: visits hall, lone working,
notices, what people said, the release-day checklist and packs; alike on two devices."""
import csv
import datetime
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import REFUSED  # noqa: E402

TOOK_PLACE = "2026-11-21T10:00:00Z"


def alone(bench):
    device = bench.device("office")
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Marged Sampleton", "--root-out", bench.path("root.txt"))
    return device


def states(device, kind, record):
    return {row["state"] for row in device.rows(kind, "moves", record)}


def state_of(device, plural, record, field="state"):
    return next(row[field] for row in device.list(plural) if row["id"] == record)


def walk(bench, device, kind, plural, record, steps, field="state"):
    """Moves on step by step; each must be offered before, and stand in the list after."""
    for step in steps:
        state, *more = step if isinstance(step, tuple) else (step,)
        bench.checks.that(state in states(device, kind, record), f"{kind} offers {state}")
        device.run(kind, "move", record, state, *more)
        bench.checks.equal(state_of(device, plural, record, field), state, f"{kind} after the move")


def refused(bench, device, *words):
    """A plain sentence, and nothing is saved."""
    result = device.text(*words, expect=REFUSED)
    bench.checks.that(result.err.strip().endswith("Nothing was saved."),
                      f"says that nothing was saved: {result.err!r}")
    return result.err


def visits_hall(bench):
    check, device = bench.checks, alone(bench)
    session = device.add("hall-session", "add", "--prison", "CFI", "--on", "2026-11-21", "--state",
                         "OPEN", "--workers", "3")

    def count(adults, children, *more):
        return device.add("hall-count", "add", "--session", session, "--event", "WELCOME",
                          "--adults", adults, "--children", children, *more)

    first = count(2, 1)
    count(1, 3, "--first-time", "yes", "--concern", "yes")
    walk(bench, device, "hall-session", "hall_sessions", session, ["CLOSED"])
    said = refused(bench, device, "hall-count", "add", "--session", session, "--event", "WELCOME",
                   "--adults", "5")
    check.that("corrects" in said, f"says how to correct a closed session: {said!r}")
    check.equal(len(device.list("hall-counts")), 2, "counts after the refused one")
    count(1, 1, "--corrects", first)
    corrected = {row["corrects"] for row in device.list("hall_counts") if row.get("corrects")}
    check.equal(corrected, {first}, "what was corrected")
    # Nobody's name can be said of a visitor: there is no field for it.
    fields = set().union(*(row.keys() for row in device.list("hall_counts")))
    check.that(not fields & {"name", "family_name", "given_names", "person"},
               f"a count has no name: {sorted(fields)}")


def a_session_in_one_answer(bench):
    """Totals of what holds: nothing twice that two devices corrected at once, nothing withdrawn."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    session = worker.add("hall-session", "add", "--prison", "CFI", "--on", "2026-11-21", "--state",
                         "OPEN", "--workers", "3")

    def count(device, event, adults, children, *more):
        return device.add("hall-count", "add", "--session", session, "--event", event, "--adults",
                          adults, "--children", children, *more)

    first = count(worker, "WELCOME", 2, 1, "--visit-type", "SCON")
    count(worker, "WELCOME", 1, 3, "--first-time", "yes", "--visit-type", "SCON")
    count(worker, "SIGNPOST", 1, 0, "--note", "Housing advice")
    entered_twice = count(worker, "PLAY", 0, 9)
    for device in (worker, manager, worker):
        device.sync()
    count(manager, "EMOTIONAL", 1, 0, "--concern", "yes")
    # The same entry is corrected on both at once: one of the two holds, the same on both.
    count(worker, "WELCOME", 4, 0, "--corrects", first)
    count(manager, "WELCOME", 5, 0, "--corrects", first)
    worker.run("hall-count", "withdraw", entered_twice, "--reason", "Entered twice")
    for device in (worker, manager, worker):
        device.sync()
    shown = [device.one("hall-session", "show", session) for device in (worker, manager)]
    check.equal(shown[0], shown[1], "the same session on both devices")
    check.equal(shown[0]["totals"], {"entries": 4, "adults": 8, "children": 3, "first_visits": 1,
                                     "concerns": 1}, "totals")
    check.equal([(one["key"], one["entries"], one["adults"]) for one in shown[0]["events"]],
                [("WELCOME", 2, 6), ("EMOTIONAL", 1, 1), ("SIGNPOST", 1, 1)], "by what it was")
    check.equal([(one["key"], one["children"]) for one in shown[0]["visit_types"]],
                [("SCON", 3), (None, 0)], "by kind of visit")
    check.equal([(one["event"], one["concern"], one["note"]) for one in shown[0]["follow_ups"]],
                [("SIGNPOST", False, "Housing advice"), ("EMOTIONAL", True, "")], "to follow up")
    check.equal({one["name"]: one["entries"] for one in shown[0]["counted_by"]}["Rhys Example"], 2,
                "who counted")
    check.equal((shown[0]["corrected"], shown[0]["withdrawn"], shown[0]["workers"]), (2, 1, 3),
                "what was left out, and who was on")
    text = worker.text("hall-session", "show", session).out
    for words in ("4 entries, 8 adults, 3 children, 1 first visit, 1 concern", "Housing advice",
                  "2 corrected, 1 withdrawn", "Welcome and sign-posting: 2 entries, 6 adults"):
        check.that(words in text, f"the text says {words!r}: {text}")
    worker.run("hall-session", "withdraw", session, "--reason", "Wrong prison")
    refused = worker.text("hall-session", "show", session, expect=REFUSED)
    check.that("withdrawn" in refused.err, f"a withdrawn session: {refused}")


def lone_working(bench):
    check, device = bench.checks, alone(bench)
    me = device.list("workers")[0]["id"]

    def visit():
        return device.add("lone-working", "add", "--worker", me, "--state", "PLANNED",
                          "--expected-end", TOOK_PLACE, "--place", "Made Up Street")

    safe = visit()
    said = refused(bench, device, "lone-working", "move", safe, "SAFE")
    check.that("STARTED" in said, f"says what is possible: {said!r}")
    walk(bench, device, "lone-working", "lone_working", safe, ["STARTED", "EXTENDED", "SAFE"])
    check.equal(states(device, "lone-working", safe), set(), "after SAFE there is nothing to do")
    late = visit()
    walk(bench, device, "lone-working", "lone_working", late, ["STARTED", "OVERDUE", "ESCALATED"])
    refused(bench, device, "lone-working", "move", late, "RESOLVED")
    walk(bench, device, "lone-working", "lone_working", late,
         [("RESOLVED", "--note", "Rang back, all well")])


def minutes_ago(count):
    at = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=count)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def not_back_in_time(bench):
    """Whoever is out, their buddy and the managers are each told on their own device, in time."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    buddy, _ = harness.enrol(bench, manager, server.url, "Mair Example", "caseworker", name="buddy")

    def tasks(device):
        return [row["title"] for row in device.list("tasks", "--mine")
                if row["kind"] == "lone_working"]

    def settle():
        for device in (worker, manager, buddy, worker, manager, buddy):
            device.sync()

    settle()
    ids = {one["name"]: one["id"] for one in worker.list("workers")}
    visit = worker.add("lone-working", "add", "--worker", ids["Rhys Example"], "--buddy",
                       ids["Mair Example"], "--state", "STARTED", "--expected-end", minutes_ago(-9),
                       "--place", "Made Up Street")
    settle()
    check.equal([tasks(one) for one in (worker, buddy, manager)], [[], [], []], "before the time")
    worker.run("lone-working", "set", visit, "--expected-end", minutes_ago(35))
    settle()
    check.equal([tasks(one) for one in (worker, buddy, manager)],
                [["Say that you are back safely"], ["Call the colleague who works alone"], []],
                "after 35 minutes")
    row = next(one for one in buddy.list("tasks", "--mine") if one["subject"] == visit)
    check.that(row["overdue"] and "and not heard of" in row["reason"] and row["person"] is None,
               f"the reason in words: {row}")
    worker.run("lone-working", "set", visit, "--expected-end", minutes_ago(50))
    settle()
    check.equal(tasks(manager), ["Escalate: a colleague who works alone is missing"],
                "after 50 minutes")
    said = refused(bench, manager, "task", "done", visit)
    check.that("somebody else" in said, f"nobody says for others that they are safe: {said!r}")
    check.equal(worker.one("task", "done", visit), {"id": visit, "done": "back safely"}, "back")
    settle()
    check.equal([tasks(one) for one in (worker, buddy, manager)], [[], [], []], "when they said so")
    check.equal(state_of(manager, "lone-working", visit), "SAFE", "the check at the manager's")


def notices(bench):
    check, device = bench.checks, alone(bench)
    me = device.list("workers")[0]["id"]
    notice = device.add("notice", "add", "--type", "VISITS", "--state", "DRAFT", "--text",
                        "The hall is closed on Friday", "--plain-text", "No visits on Friday",
                        "--prisons", "CFI;EWI", "--effective-on", "2026-12-04")
    walk(bench, device, "notice", "notices", notice, ["SENT"])
    device.add("notice-read", "add", "--notice", notice, "--reader", me)
    check.equal([(row["notice"], row["reader"]) for row in device.list("notice-reads")],
                [(notice, me)], "who has read it")
    walk(bench, device, "notice", "notices", notice, ["ACTED", "EXPIRED"])
    check.equal(set(device.list("notices")[0]["prisons"].split(";")), {"CFI", "EWI"}, "prisons")


def read_by_whom(bench):
    """A notice that is sent is a task of everybody but its sender, until each has read it."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    other, _ = harness.enrol(bench, manager, server.url, "Mair Example", "caseworker", name="other")
    harness.enrol(bench, manager, server.url, "Carys Example", "caseworker", name="third")
    notice = manager.add("notice", "add", "--type", "VISITS", "--state", "DRAFT", "--text",
                         "The hall is closed on Friday", "--effective-on", "2030-12-04")

    def tasks(device, days=7):
        return [row["title"] for row in device.list("tasks", "--mine", "--days", days)
                if row["subject"] == notice]

    def settle():
        for device in (manager, worker, other, manager, worker, other):
            device.sync()

    settle()
    check.equal(tasks(worker, 4000), [], "a draft is nothing to read")
    refused(bench, manager, "notice", "read", notice)
    manager.run("notice", "move", notice, "SENT")
    settle()
    check.equal([tasks(one, 4000) for one in (manager, worker, other)],
                [[], ["Read the notice"], ["Read the notice"]], "who is to read it")
    # Who wrote it knows it, and who has no device any more is waited for by nobody.
    check.equal([row["name"] for row in manager.rows("notice", "readers", notice)],
                ["Carys Example", "Mair Example", "Rhys Example"], "who has not read it yet")
    check.that("not yet" in manager.text("notice", "readers", notice).out, "the text says not yet")
    manager.run("revoke", next(row["device"] for row in manager.rows("members")
                               if row["name"] == "Carys Example"))
    check.equal([row["name"] for row in manager.rows("notice", "readers", notice)],
                ["Mair Example", "Rhys Example"], "without who has left")
    # Both read it while neither knows of the other.
    check.equal(worker.one("task", "done", notice), {"id": notice, "done": "read"}, "from the task")
    check.equal(other.one("notice", "read", notice), {"id": notice, "new": True}, "by its id")
    check.equal(worker.one("task", "done", notice)["done"], "read before", "once more")
    check.equal(len(worker.list("notice-reads")), 1, "records of one reader")
    check.equal(tasks(worker, 4000), [], "the task has gone at once")
    settle()
    for device in (manager, worker, other):
        rows = device.rows("notice", "readers", notice)
        check.equal({row["name"]: row["read_at"] is not None for row in rows},
                    {"Rhys Example": True, "Mair Example": True}, "who has read it")
        check.equal(tasks(device, 4000), [], "nobody's task any more")
    check.equal(manager.one("notice", "read", notice), {"id": notice, "new": True}, "by who wrote it")
    check.equal([row["read_at"] is None for row in manager.rows("notice", "readers", notice)],
                [False, False, False], "who wrote it and says so")
    refused(bench, worker, "task", "done", worker.list("workers")[0]["id"])


def an_action_is_done(bench):
    """By the id that the list of tasks prints, as a person reads it."""
    check, device = bench.checks, alone(bench)
    person = device.add("person", "add", "--given", "Sam", "--family", "Sampleton")
    action = device.add("action", "add", "--person", person, "--title", "Buy a phone",
                        "--due-on", "2026-01-05")
    line = next(line for line in device.text("list", "tasks").out.splitlines() if person in line)
    check.that(line.endswith(f"Sam Sampleton {person}  action {action}"), f"both ids: {line!r}")
    device.run("task", "done", line.split()[-1])
    check.that(device.list("actions")[0]["done_on"], "the day it was done")
    check.equal([row for row in device.list("tasks") if row["subject"] == action], [], "its task")


def you_said_we_did(bench):
    device = alone(bench)
    said = device.add("voice", "add", "--type", "FORUM", "--state", "HEARD", "--said",
                      "The packs come too late", "--consent", "ANON")
    refused(bench, device, "voice", "move", said, "THEME")
    walk(bench, device, "voice", "voices", said,
         [("THEME", "--theme", "Packs"), "DISCUSSED", ("DECIDED", "--changed", "yes", "--did",
                                                        "Packs go out a week before")])
    refused(bench, device, "voice", "move", said, "TOLD")
    walk(bench, device, "voice", "voices", said, [("TOLD", "--told-on", "2026-11-27")])


def release_day(bench):
    check, device = bench.checks, alone(bench)
    person = device.add("person", "add", "--given", "Jamie", "--family", "Sampleton")
    release = device.add("release", "add", "--person", person, "--state", "PLANNED",
                         "--release-date", "2026-12-01")

    def answer(item, status):
        return device.add("checklist", "add", "--person", person, "--release", release, "--item",
                          item, "--status", status)

    for status in ("NOT_KNOWN", "NEEDED", "IN_HAND"):
        answer("PHONE", status)
    answer("ID", "NOT_NEEDED")
    newest = {row["item"]: row["status"] for row in device.list("checklist", "--person", person)}
    check.equal(newest, {"PHONE": "IN_HAND", "ID": "NOT_NEEDED"}, "the newest answer of each item")
    check.equal(len(device.list("checklist")), 4, "earlier answers stay")

    template = device.add("pack-template", "add", "--name", "Leaving pack", "--contents",
                          "HOUSING;HELPLINES")
    pack = device.add("pack", "add", "--person", person, "--release", release, "--template",
                      template, "--given", "no", "--reason", "No time at the gate")
    device.run("pack", "set", pack, "--given", "yes", "--given-on", "2026-12-01", "--reason", "")
    row = device.list("packs")[0]
    check.equal((row["given"], row["given_on"], row.get("reason")), (True, "2026-12-01", None),
                "the pack was given after all")
    values = [(one["value"], one.get("current", False))
              for one in device.rows("history", pack) if one.get("field") == "given"]
    check.that(len(values) >= 2, f"both answers stay in the history: {values}")


def ready_for_release(bench):
    """One answer: what is known of a release, and in words what is missing."""
    check, device = bench.checks, alone(bench)
    me = device.list("workers")[0]["id"]
    person = device.add("person", "add", "--given", "Jamie", "--family", "Sampleton")
    friday = "2027-12-03"
    release = device.add("release", "add", "--person", person, "--state", "PLANNED",
                         "--release-date", friday, "--supervised", "yes", "--meet", "ASKED",
                         "--custody-since", "2026-01-05")

    def missing(view, words, expected=True):
        check.that(any(words in one for one in view["missing"]) == expected,
                   f"{'says' if expected else 'says no longer'} {words!r}: {view['missing']}")

    wanting = ["has not confirmed", "come out on 2027-12-02", "who told us", "from which prison",
               "no place for the first night, and nobody owns", "first probation appointment",
               "nobody is named", "No pack", "0 of ", "To work with me",
               "To share with my probation practitioner", "To share with housing providers",
               "Nobody has asked for risk information"]
    view = device.one("release", "show", release)
    for words in wanting:
        missing(view, words)
    device.run("release", "set", release, "--told-by", "OMU", "--prison", "CFI", "--met-by", me,
               "--first-appointment", friday + "T14:30", "--to-address", "1 Made Up Street",
               "--destination", "FAMILY_SETTLED")
    device.run("release", "move", release, "CONFIRMED", "--confirmed-on", "2026-11-20")
    for purpose in ("SUPPORT", "SHARE_PROBATION"):
        device.add("consent", "add", "--person", person, "--purpose", purpose, "--state", "GIVEN",
                   "--decided-on", "2026-11-20")
    device.add("risk", "add", "--person", person, "--state", "ASKED", "--told-on", "2026-11-20")
    device.add("safety-instruction", "add", "--person", person, "--instruction", "TWO_WORKERS",
               "--told-by", "PROBATION")
    device.add("pack", "add", "--person", person, "--release", release)
    for item, status in (("PHONE", "NEEDED"), ("PHONE", "IN_HAND"), ("ID", "ARRANGED"),
                         ("MEDS", "NOT_KNOWN")):
        device.add("checklist", "add", "--person", person, "--release", release, "--item", item,
                   "--status", status)
    meeting = device.add("appointment", "add", "--person", person, "--state", "PLANNED", "--starts",
                         friday + "T16:00", "--with-whom", "Jobcentre")
    device.add("appointment", "add", "--person", person, "--state", "PLANNED", "--starts",
               "2027-12-06T16:00")
    view = device.one("release", "show", release)
    for words in wanting:
        missing(view, words, words == "come out on 2027-12-02")
    for words in ("Risk information: Asked for", "pack is not given yet",
                  "Still to be seen to: Photo or other ID in hand (Arranged)"):
        missing(view, words)
    progress = {one["item"]: (one["status"], one["progress"]) for one in view["checklist"]}
    check.equal([progress[item] for item in ("PHONE", "ID", "MEDS", "GP")],
                [("IN_HAND", "done"), ("ARRANGED", "open"), ("NOT_KNOWN", "unknown"),
                 ("NOT_ASKED", "unknown")], "the checklist by its newest answers")
    check.equal((view["known"], view["items"]), (2, len(progress)), "so many known of so many")
    check.equal((view["usual_day"], view["usually_earlier"]), ("2027-12-02", True),
                "the Friday rule")
    check.equal([one["id"] for one in view["appointments"]], [meeting], "on the day alone")
    check.equal((view["met_by_name"], view["told_by"]), ("Marged Sampleton", "OMU"),
                "who meets them, and who told us")
    check.equal((view["tonight"]["source"], view["tonight"]["answer"]),
                ("destination", "FAMILY_SETTLED"), "where they sleep, as planned")
    check.equal([one["instruction"] for one in view["safety_instructions"]], ["TWO_WORKERS"],
                "before anybody meets them")
    device.add("placement", "add", "--person", person, "--type", "A17", "--state", "BOOKED",
               "--provider", "Made Up House", "--start-on", friday)
    check.equal(device.one("release", "show", release)["tonight"]["place"], "Made Up House",
                "a bed that is booked comes before what was said")
    text = device.text("release", "show", release).out
    for words in ("Jamie Sampleton", "Met by: Marged Sampleton", "See with two workers",
                  "Made Up House", "Missing:", "  done  Working mobile phone"):
        check.that(words in text, f"the text says {words!r}: {text}")
    # Somebody who was written down twice has one release, whichever record it is in.
    other = device.add("person", "add", "--given", "Jay", "--family", "Sampelton")
    device.run("person", "merge", other, person)
    check.equal(device.one("release", "show", release)["name"], "Jay Sampelton", "who is shown")
    device.run("release", "show", other, expect=REFUSED)


def many_dates_go_back(bench):
    """What an announcement moved is taken back on another device; what was moved since stays."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    person = worker.add("person", "add", "--family", "Sampleton")
    releases = [worker.add("release", "add", "--person", person, "--state", state, "--release-date",
                           "2027-02-16") for state in ("CONFIRMED", "PLANNED")]
    moved = worker.rows("release", "redate-many", "--days=-14", "--told-by", "PROBATION")[-1]
    check.equal(moved["moved"], 2, "releases that moved")
    for device in (worker, manager):
        device.sync()
    manager.run("release", "redate", releases[1], "--date", "2027-03-02", "--told-by", "OMU")
    undone = manager.rows("release", "redate-undo", moved["batch"])
    check.equal(undone[-1], {"back": 1, "left": 1}, "what was taken back")
    check.equal((undone[0]["release"], "since" in undone[0]["left"]), (releases[1], True),
                "what stays, and why")
    for device in (manager, worker):
        device.sync()
    for device in (manager, worker):
        check.equal({row["id"]: (row["release_date"], row["state"])
                     for row in device.list("releases")},
                    {releases[0]: ("2027-02-16", "CONFIRMED"), releases[1]:
                     ("2027-03-02", "CONFIRMED")}, "the dates on both devices")
    manager.run("release", "redate-undo", "00" * 16, expect=REFUSED)


def capacity_is_one_truth(bench):
    """Two devices tell of a service at once: every answer is the change that took effect last."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    service = manager.add("service", "add", "--name", "Made Up Housing", "--capacity", "OPEN")
    for device in (manager, worker):
        device.sync()

    def tell(device, status, on):
        device.add("capacity-change", "add", "--service", service, "--status", status,
                   "--changed-on", on, "--reason", "referral-surge", "--told-by", "Made Up")

    tell(manager, "WAITLIST", "2026-11-24")
    tell(worker, "LIMITED", "2026-11-20")  # heard later, of an earlier day
    for device in (manager, worker, manager):
        device.sync()
    for number, device in enumerate((manager, worker)):
        row = device.list("services")[0]
        check.equal((row["capacity"], row["checked_on"]), ("WAITLIST", "2026-11-24"), "the list")
        path = bench.path(f"services{number}.csv")
        device.text("export", "services", "--csv", path)
        with open(path, encoding="utf-8-sig", newline="") as file:
            out = list(csv.DictReader(file))[0]
        check.equal((out["capacity"], out["checked_on"]), ("WAITLIST", "2026-11-24"), "the export")
        said = [one["value"] for one in device.rows("history", service)
                if one["field"] == "capacity"]
        check.equal(said, ["OPEN"], "no copy of a change stands beside it")
    check.equal(state_of(manager, "services", service, "capacity"), "WAITLIST", "still")
    refused(bench, worker, "capacity-change", "add", "--service", service, "--status",
            "REMOBILISING", "--changed-on", "2026-11-25", "--told-by", "Made Up")


def records_are_looked_at(bench):
    """What a caseworker wrote late is on their manager's list until it was looked at or changed."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    person = worker.add("person", "add", "--family-name", "Sampleton")

    def add(days, *more):
        at = (harness.now() - datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        return worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--at", at,
                          "--note", "Made up", *more)

    late, after = add(9), add(1, "--written-after", "yes")
    wrong = add(8)
    for device in (worker, manager, worker):
        device.sync()
    reasons = {row["id"]: row["reasons"] for row in manager.list("reviews")}
    check.equal([reasons.get(one) for one in (late, after, wrong)],
                [["WRITTEN_LATE"], ["WRITTEN_AFTER"], ["WRITTEN_LATE"]], "why they are on the list")
    check.equal(manager.list("reviews", "--limit", 1)[0]["id"], late, "the oldest first")
    check.that("by Rhys E.  (written a week or more" in manager.text("list", "reviews").out,
               "who wrote it, and why, as text")
    check.equal(worker.list("reviews"), [], "a caseworker looks at nothing")
    refused(bench, worker, "review", late)
    refused(bench, worker, "contact", "add", "--person", person, "--mode", "PHONE",
            "--reviewed", "yes")
    check.equal(manager.one("review", late), {"id": late, "done": "looks right"}, "what was done")
    check.that("seen to this already" in refused(bench, manager, "review", late), "not twice")
    manager.add("contact", "add", "--person", person, "--mode", "TEXT", "--corrects", wrong)
    left = {row["id"] for row in manager.list("reviews")}
    check.that(after in left and not left & {late, wrong}, f"what is left to look at: {left}")
    asked = manager.one("review", after, "--ask", "When was it?")
    check.equal(asked["done"], "asked", "a question")
    for device in (manager, worker):
        device.sync()
    check.that("When was it?" in [row["title"] for row in worker.list("actions")],
               "whoever wrote it is asked")
    check.equal([row["kind"] for row in worker.list("tasks", "--mine", "--days", 0)].count("action"),
                1, "as a task for today")
    manager.text("list", "reviews", "--since", "2026-01-01", expect=harness.USAGE)


def alike_on_two_devices(bench):
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    worker, _ = harness.enrol(bench, manager, server.url, "Rhys Example", "caseworker")
    session = worker.add("hall-session", "add", "--prison", "CFI", "--on", "2026-11-21", "--state",
                         "OPEN")
    worker.add("hall-count", "add", "--session", session, "--event", "PLAY", "--children", "4")
    notice = manager.add("notice", "add", "--type", "REGIME", "--state", "DRAFT", "--text", "New")
    manager.run("notice", "move", notice, "SENT")
    for device in (worker, manager, worker):
        device.sync()
    worker.run("hall-session", "move", session, "CLOSED")
    worker.add("notice-read", "add", "--notice", notice, "--reader",
               next(one["id"] for one in worker.list("workers") if one["role"] == "caseworker"))
    for device in (worker, manager):
        device.sync()
    for plural in ("hall_sessions", "hall_counts", "notices", "notice_reads"):
        rows = [[{key: value for key, value in row.items() if key != "local"}
                 for row in device.list(plural)] for device in (worker, manager)]
        bench.checks.equal(rows[0], rows[1], f"{plural} on both devices")
        bench.checks.that(rows[0], f"there are {plural}")


if __name__ == "__main__":
    harness.main([visits_hall, a_session_in_one_answer, lone_working, not_back_in_time, notices,
                  an_action_is_done, read_by_whom, you_said_we_did, release_day, ready_for_release,
                  many_dates_go_back, capacity_is_one_truth, records_are_looked_at,
                  alike_on_two_devices], __doc__)
