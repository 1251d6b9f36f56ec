# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The main job from outside: one contact from a caseworker's device to the manager's."""
import datetime
import os
import stat
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import (KINDS, NO_STORE, NOT_APPROVED, REFUSED, UNREACHABLE, USAGE,  # noqa: E402
                     enrol, without_local)

TEAM = "Gate Team Example"
ORG = "Example Throughcare"
MANAGER = "Marged Sampleton"
CASEWORKER = "Siân Tŷ-Enghraifft"
OFFLINE_RECORDS = 9  # person, release, three contacts, accommodation, consent, referral and its step


def work_offline(device, service):
    """What a caseworker records on a release day; -> ids by what they are."""
    ids = {}
    ids["person"] = device.add("person", "add", "--given", "Gruffydd", "--family", "Ó Sampla",
                               "--born", "1958-02", "--prison-number", "L1909QW")
    ids["release"] = device.add("release", "add", "--person", ids["person"], "--prison", "BAI",
                                "--release-date", "2026-11-23", "--release-time", "08:30",
                                "--release-date-type", "CRD", "--note", "Wants to be met early")
    ids["gate"] = device.add("contact", "add", "--person", ids["person"], "--mode", "GATE",
                             "--outcome", "ATTENDED", "--at", "2026-11-23T08:34:00Z",
                             "--note", "Met at the gate; it's raining. Diolch yn fawr â gwên")
    ids["call"] = device.add("contact", "add", "--person", ids["person"], "--mode", "PHONE",
                             "--outcome", "NO_ANSWER", "--at", "2026-11-23T16:05:00Z")
    ids["text"] = device.add("contact", "add", "--person", ids["person"], "--mode", "TEXT")
    ids["accommodation"] = device.add("accommodation", "add", "--person", ids["person"],
                                      "--timepoint", "FIRST_NIGHT", "--answer", "SUPPORTED",
                                      "--type", "A04")
    ids["consent"] = device.add("consent", "add", "--person", ids["person"],
                                "--purpose", "SHARE_HOUSING", "--state", "GIVEN",
                                "--decided-on", "2026-11-23")
    ids["referral"] = device.add("referral", "add", "--person", ids["person"],
                                 "--direction", "OUT", "--status", "READY",
                                 "--consent-purpose", "SHARE_HOUSING",
                                 "--service", service)
    return ids


def main_job(bench):
    check = bench.checks
    server = bench.server()
    check.that(server.health()["ok"] is True, "a fresh server says it is well")
    check.equal(server.health()["organisations"], 0, "organisations of a fresh server")

    # The manager's side.
    manager = bench.device("manager")
    root = bench.path("root.txt")
    manager.text("org", "create", "--server", server.url, "--name", ORG, "--user", MANAGER,
                 "--team", TEAM, "--root-out", root)
    check.equal(stat.S_IMODE(os.stat(root).st_mode), 0o600, "mode of the paper root's file")
    check.that(os.path.getsize(root) > 40, "the paper root is in its file")
    check.equal(server.health()["organisations"], 1, "organisations after `org create`")
    sample = os.path.join(harness.DATA, "services-sample.csv")
    manager.run("import", "services", sample)
    manager.sync()

    # Enrolment in two steps.
    invited = manager.text("invite", "--user", CASEWORKER, "--role", "caseworker", "--team", TEAM)
    code = invited.last_line
    check.that(" " not in code and len(code.replace("-", "")) >= 26,
               f"the last line of `invite` is the code alone, not {code!r}")
    worker = bench.device("caseworker")
    worker.text("join", "--server", server.url, "--code", code)
    refused = worker.sync(expect=NOT_APPROVED)
    check.that(refused.err.strip(), "a device that is not approved yet says so")
    pending = manager.rows("members", "--pending")
    check.equal(len(pending), 1, "requests that wait for approval")
    check.that(pending[0].get("id"), "a request has an id")
    check.equal(pending[0]["name"], CASEWORKER, "whose request it is")
    manager.text("approve", pending[0]["id"])
    check.equal(manager.rows("members", "--pending"), [], "requests after the approval")
    worker.sync()
    for device in (manager, worker):
        names = {row["name"] for row in device.rows("members")}
        check.same_set(names, {MANAGER, CASEWORKER}, f"members on the {device.name}'s device")
    row = next(row for row in manager.rows("members") if row["name"] == CASEWORKER)
    for key in ("user", "name", "role", "device", "state", "last_seen"):
        check.that(key in row, f"a row of `members` has {key}")
    services = worker.list("services")
    check.equal(len(services), 6, "services that reached the caseworker")
    check.equal(worker.one("status")["waiting"], 0, "waiting before any work")

    # Offline work.
    check.equal(server.stop(), 0, "exit code of a server that was asked to stop")
    began = harness.now().replace(microsecond=0)
    ids = work_offline(worker, services[0]["id"])
    first_done = harness.now()
    worker.text("referral", "move", ids["referral"], "SENT")
    moved = {row["id"]: row for row in worker.list("referrals")}[ids["referral"]]["status"]
    check.equal(moved, "SENT", "where the referral moved to from READY")
    moves = {row["state"]: row["needs"] for row in worker.rows("referral", "moves", ids["referral"])}
    check.equal(moves.get("ACKNOWLEDGED"), [], "what ACKNOWLEDGED needs")
    check.equal(len(moves.get("REFUSED", [])), 1, "what REFUSED needs")
    check.that("TAKEN_UP" not in moves, f"where a referral that is SENT can go: {moves}")
    for way in (["set", ids["referral"], "--status", "TAKEN_UP"],
                ["move", ids["referral"], "TAKEN_UP"], ["move", ids["referral"], "REFUSED"]):
        worker.run("referral", *way, expect=REFUSED)
    status = worker.one("status")
    check.equal(status["waiting"], OFFLINE_RECORDS, "records that wait")
    oldest = harness.instant(status["oldest_waiting"])
    check.that(began <= oldest <= first_done, f"the oldest waits since {oldest}, not since {began}")
    offline = worker.sync(expect=UNREACHABLE)
    check.that(offline.err.strip() and offline.err.count("\n") <= 1,
               f"a sync without a server says so in one sentence: {offline.err!r}")
    check.equal(len(worker.list("contacts")), 3, "contacts listed without a server")
    check.equal(worker.one("status")["waiting"], OFFLINE_RECORDS, "waiting after a failed sync")
    check.equal(worker.one("status")["oldest_waiting"], status["oldest_waiting"],
                "since when it waits, after a failed sync")
    states = {row["local"]["state"] for row in worker.list("contacts")}
    check.that(states <= {"QUEUED", "SENT"}, f"nothing is received yet: {states}")
    check.equal(manager.list("people"), [], "people on the manager's device so far")

    # Together again, on the same port.
    server.start()
    pushed = worker.sync()
    check.equal(pushed["pushed"], OFFLINE_RECORDS, "records pushed")
    for key in ("pushed", "pulled", "waiting", "quarantined", "decisions", "bytes_out", "bytes_in",
                "requests", "ms"):
        check.that(isinstance(pushed.get(key), int), f"`sync --json` has the number {key}")
    check.equal((pushed["waiting"], pushed["quarantined"]), (0, 0), "waiting and quarantined")
    pulled = manager.sync()
    check.equal(pulled["pulled"], OFFLINE_RECORDS, "records pulled by the manager's device")
    check.equal(pulled["quarantined"], 0, "quarantined on the manager's device")
    same_everywhere(check, worker, manager)
    wanted = {"people": 1, "releases": 1, "contacts": 3, "accommodation": 1, "referrals": 1,
              "services": 6}
    for kind, count in wanted.items():
        check.equal(len(manager.list(kind)), count, f"{kind} on the manager's device")
    what_was_said(check, manager, ids)
    seen = [row["last_seen"] for row in manager.run("members").rows if row["role"] == "caseworker"]
    check.that(len(seen) == 1 and seen[0], f"the manager sees when the caseworker's work came: {seen}")

    # Quiet afterwards.
    for device in (worker, manager):
        again = device.sync()
        check.equal((again["pushed"], again["pulled"], again["waiting"]), (0, 0, 0),
                    f"pushed, pulled and waiting of the {device.name}'s second sync")
        check.that(device.one("status").get("last_received"), "status says when it last received")
        device.text("check")
    check.equal(server.stop(), 0, "exit code of the server")
    bench.say(f"{OFFLINE_RECORDS} records offline, {pushed['bytes_out']} bytes out in "
              f"{pushed['requests']} requests, equal on both devices")


def same_everywhere(check, one, other):
    for kind in KINDS:
        mine, theirs = one.list(kind), other.list(kind)
        check.equal(without_local(theirs), without_local(mine),
                    f"`list {kind}` on the {other.name}'s device against the {one.name}'s")
        check.equal(len(theirs), len(without_local(theirs)), f"no id of {kind} appears twice")
        for row in mine + theirs:
            check.equal(row["local"]["state"], "SYNCED", f"state of a record in {kind}")
            check.that(harness.instant(row["local"]["received"]), "it says when it was received")


def what_was_said(check, manager, ids):
    """Equal is not enough: the manager must hold what the caseworker typed."""
    person = manager.list("people")[0]
    check.equal((person["given_names"], person["family_name"], person["date_of_birth"],
                 person["prison_number"]), ("Gruffydd", "Ó Sampla", "1958-02", "L1909QW"),
                "the person as typed")
    contacts = {row["id"]: row for row in manager.list("contacts", "--person", ids["person"])}
    check.same_set(contacts, (ids["gate"], ids["call"], ids["text"]), "the person's contacts")
    gate = contacts[ids["gate"]]
    check.equal((gate["mode"], gate["outcome"], gate["at"], gate["person"]),
                ("GATE", "ATTENDED", "2026-11-23T08:34:00Z", ids["person"]), "the contact as typed")
    check.equal(gate["note"], "Met at the gate; it's raining. Diolch yn fawr â gwên", "its note")
    check.that(not contacts[ids["text"]].get("outcome"), "an outcome that nobody gave stays empty")
    release = manager.list("releases")[0]
    check.equal((release["prison"], release["release_date"], release["release_time"]),
                ("BAI", "2026-11-23", "08:30"), "the release as typed")
    stay = manager.list("accommodation")[0]
    check.equal((stay["timepoint"], stay["answer"], stay["type"]),
                ("FIRST_NIGHT", "SUPPORTED", "A04"), "where they sleep tonight")
    check.equal(manager.list("referrals")[0]["status"], "SENT", "where the referral stands")
    for text in ("Gruffydd", "sampla", "gruff"):
        found = manager.rows("search", text)
        check.that(found and found[0]["kind"] == "person" and found[0]["id"] == ids["person"],
                   f"`search {text}` finds the person first on the manager's device: {found}")
    shown = manager.run("person", "show", ids["person"])
    check.that("Ó Sampla" in shown.out, "`person show` shows the name")


def volunteer_sees_nothing_of_the_team(bench):
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org=ORG, team=TEAM, user=MANAGER)
    manager.batch([["person", "add", "--given", "Rhys", "--family", f"Example{n:02}"]
                   for n in range(5)])
    manager.sync()
    volunteer, _ = enrol(bench, manager, server.url, "Voluntary Sampler", "volunteer")
    worker, _ = enrol(bench, manager, server.url, CASEWORKER, "caseworker", TEAM)
    for device in (volunteer, worker):
        device.sync()
    check.equal(len(worker.list("people")), 5, "people on the caseworker's device")
    for kind in ("people", "releases", "contacts", "accommodation", "referrals"):
        check.equal(volunteer.list(kind), [], f"{kind} of the team on the volunteer's device")
    check.equal(volunteer.rows("search", "Rhys"), [], "what the volunteer's search finds")
    check.equal(volunteer.one("status")["waiting"], 0, "waiting on the volunteer's device")
    volunteer.text("check")


def a_concern_reaches_managers_alone(bench):
    """Raised with no network: said to be unsent, and whom to ring; then nobody else reads it."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    volunteer, _ = enrol(bench, manager, server.url, "Voluntary Sampler", "volunteer")
    worker, _ = enrol(bench, manager, server.url, CASEWORKER, "caseworker", TEAM)
    manager.add("worker", "add", "--name", "Lead Sampler", "--roles", "SAFEGUARDING_LEAD",
                "--telephone", "01632 960123", "--team", "Everyone")
    for device in (manager, volunteer, worker):
        device.sync()
    server.stop()
    raised = volunteer.run("safeguarding", "add", "--about", "CHILD",
                           "--own-words", "Made up words")
    concern = raised.one["id"]
    for words in ("Not sent yet: ring the safeguarding lead NOW", "Lead Sampler",
                  "01632 960123"):
        check.that(words in raised.err, f"raising a concern says {words!r}: {raised.err}")
    check.equal(volunteer.one("status")["raised_unsent"], 1, "unsent while there is no network")
    check.equal(volunteer.one("raised")["received"], None, "when it was received, before it was")
    check.that("01632 960123" in volunteer.text("raised").out, "`raised` says whom to ring")
    server.start()
    for device in (volunteer, manager, worker):
        device.sync()
    check.equal([row["own_words"] for row in manager.list("safeguarding")], ["Made up words"],
                "concerns on the manager's device")
    check.equal(volunteer.one("status")["raised_unsent"], 0, "unsent once it has arrived")
    check.that(volunteer.one("raised")["received"], "the volunteer is told when it arrived")
    for device in (volunteer, worker):
        check.equal(device.list("safeguarding"), [], f"concerns on the {device.name}'s device")
        check.equal(device.rows("search", "words"), [], f"what the {device.name}'s search finds")
    later = volunteer.run("safeguarding", "set", concern, "--own-words", "x", expect=None)
    check.equal(later.code, harness.REFUSED, "changing it after it was sent")
    for device in (manager, volunteer, worker):
        device.text("check")


def who_looked_is_told(bench):
    check = bench.checks
    alone = bench.device("alone")
    alone.text("org", "create", "--alone", "--name", ORG, "--user", MANAGER,
               "--root-out", bench.path("root.txt"))
    person = alone.add("person", "add", "--family", "Sampleton")
    for _ in range(2):
        alone.run("person", "show", person)
        alone.run("history", person)
    check.equal([row["what"] for row in alone.list("accesses", "--person", person)],
                ["PERSON", "HISTORY"], "the access log after looking twice")


def a_code_opens_one_door_once(bench):
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    _, code = enrol(bench, manager, server.url, CASEWORKER, "caseworker", TEAM)
    for what, given in (("a spent code", code), ("a code nobody made", "A" * len(code))):
        thief = bench.device("thief " + what)
        result = thief.text("join", "--server", server.url, "--code", given, expect=None)
        check.that(result.code == harness.REFUSED, f"{what} is refused input: {result}")
        check.that(result.err.strip(), f"{what} gets a reason")
    check.equal(manager.rows("members", "--pending"), [], "requests that the wrong codes left")


def devices_are_shut_out(bench):
    """One that is kept and one that is not: what was to be destroyed is said before."""
    lost_one = "Lost Sampler"
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org=ORG, team=TEAM, user=MANAGER)
    person = manager.add("person", "add", "--family", "Sampleton")
    manager.sync()
    left, _ = enrol(bench, manager, server.url, CASEWORKER, "caseworker", TEAM)
    lost, _ = enrol(bench, manager, server.url, lost_one, "caseworker", TEAM, name="lost")
    devices = {row["name"]: row["device"] for row in manager.rows("members")}
    for device in (left, lost):
        device.sync()
        device.add("contact", "add", "--person", person, "--mode", "PHONE")
    manager.run("revoke", devices[MANAGER], expect=REFUSED)
    manager.run("revoke", "f" * 32, expect=REFUSED)
    left.run("revoke", devices[lost_one], expect=REFUSED)
    said = manager.text("revoke", devices[lost_one], "--wipe").out
    check.that("destroys everything" in said and "not sent" in said, f"said before: {said}")
    manager.text("revoke", devices[CASEWORKER])
    for device in (left, lost):
        device.run("sync", expect=NOT_APPROVED)
    left.run("list", "people", expect=NOT_APPROVED)
    left.run("sync", expect=NOT_APPROVED)
    check.that("store.db" in os.listdir(os.path.join(left.home, "profile", "1")), "it is kept")
    check.equal(os.listdir(os.path.join(lost.home, "profile", "1")), ["lock"], "what is left")
    lost.run("list", "people", expect=NO_STORE)
    states = {row["name"]: row["state"] for row in manager.rows("members")}
    check.equal(states[CASEWORKER], "revoked", "the state of who left")
    check.equal(manager.list("contacts"), [], "contacts that were never sent")
    again, _ = enrol(bench, manager, server.url, lost_one, "caseworker", TEAM, name="again")
    again.sync()
    check.equal(len(again.list("people")), 1, "people for who came back")
    for device in (manager, again):
        device.text("check")


def roles_change(bench):
    """Up, down, out of a team; an administrator more, and one less."""
    check = bench.checks
    server = bench.server()
    admin = harness.make_organisation(bench, server.url, org=ORG, team=TEAM, user=MANAGER)
    worker, _ = enrol(bench, admin, server.url, CASEWORKER, "caseworker", TEAM)

    def role():
        return next(row for row in admin.rows("members") if row["name"] == CASEWORKER)["role"]

    worker.run("members", "admin", CASEWORKER, expect=REFUSED)
    admin.run("members", "role", CASEWORKER, "queen", expect=USAGE)
    admin.run("members", "role", "Nobody Example", "manager", expect=REFUSED)
    admin.run("members", "role", CASEWORKER, "caseworker", expect=REFUSED)
    admin.text("members", "role", CASEWORKER, "manager", "--team", TEAM)
    check.equal(role(), "manager", "the role after it was raised")
    worker.sync()
    worker.run("members", "--pending")  # for managers
    admin.text("members", "admin", CASEWORKER)
    check.equal(role(), "admin", "the role of an administrator")
    admin.run("members", "role", CASEWORKER, "caseworker", expect=REFUSED)
    admin.text("members", "admin", CASEWORKER, "--end")
    check.equal(role(), "manager", "the role after that")
    admin.text("members", "role", CASEWORKER, "caseworker")
    check.equal(role(), "caseworker", "the role after it was lowered")
    worker.sync()
    worker.run("members", "--pending", expect=REFUSED)
    worker.add("person", "add", "--family", "Sampleton")
    worker.sync()
    admin.text("members", "leave", CASEWORKER)
    check.equal(role(), "reader", "the role of who left the team")
    admin.run("members", "leave", CASEWORKER, expect=REFUSED)
    worker.sync()
    worker.run("person", "add", "--family", "Sampleton", expect=REFUSED)
    admin.run("members", "admin", MANAGER, "--end", expect=REFUSED)
    for device in (admin, worker):
        device.text("check")


def alone_then_connected(bench):
    check = bench.checks
    root = bench.path("root.txt")
    alone = bench.device("alone")
    alone.text("org", "create", "--alone", "--name", ORG, "--user", MANAGER, "--team", TEAM,
               "--root-out", root)
    check.equal(stat.S_IMODE(os.stat(root).st_mode), 0o600, "mode of the paper root's file")
    person = alone.add("person", "add", "--given", "Nia", "--family", "Enghraifft")
    alone.add("contact", "add", "--person", person, "--mode", "VIDEO",
              "--note", "Before any server")
    zeros = alone.sync()
    for key in ("pushed", "pulled", "bytes_out", "bytes_in", "requests"):
        check.equal(zeros[key], 0, f"{key} of a sync with no server")
    check.equal(alone.one("status")["waiting"], 0, "nothing waits for a server that is not there")

    server = bench.server()
    alone.text("org", "connect", "--server", server.url)
    pushed = alone.sync()
    check.equal((pushed["pushed"], pushed["waiting"]), (2, 0), "pushed and waiting once connected")
    check.equal(server.health()["organisations"], 1, "organisations of the server")
    worker, _ = enrol(bench, alone, server.url, CASEWORKER, "caseworker", TEAM)
    same_everywhere(check, alone, worker)
    check.equal(len(worker.list("contacts")), 1, "the contact from before the server")
    for device in (alone, worker):
        check.equal(device.sync()["pushed"], 0, f"pushed again by {device.name}")
        device.text("check")


def several_teams_are_asked_about(bench):
    check = bench.checks
    alone = bench.device("alone")
    alone.text("org", "create", "--alone", "--name", ORG, "--user", MANAGER, "--team", TEAM,
               "--root-out", bench.path("root.txt"))
    alone.text("team", "add", "Visits Hall Example")
    unsaid = alone.text("person", "add", "--given", "Nia", "--family", "Enghraifft", expect=USAGE)
    for name in (TEAM, "Visits Hall Example"):
        check.that(name in unsaid.err, f"the refusal names the team {name}")
    check.equal(alone.list("people"), [], "people after the refusal")
    alone.add("person", "add", "--given", "Nia", "--family", "Enghraifft",
              "--team", "Visits Hall Example")
    check.equal(len(alone.list("people")), 1, "people once the team is said")


def own_clock_and_defaults(bench):
    """`at` is now when it is not given."""
    check = bench.checks
    alone = bench.device("alone")
    alone.text("org", "create", "--alone", "--name", ORG, "--user", MANAGER,
               "--root-out", bench.path("root.txt"))
    person = alone.add("person", "add", "--family", "Sampleton")
    began = harness.now() - datetime.timedelta(seconds=1)
    alone.add("contact", "add", "--person", person, "--mode", "PHONE")
    at = harness.instant(alone.list("contacts")[0]["at"])
    check.that(began <= at <= harness.now(), f"a contact without a time is of now, not of {at}")


if __name__ == "__main__":
    harness.main([main_job, volunteer_sees_nothing_of_the_team, a_concern_reaches_managers_alone,
                  who_looked_is_told, a_code_opens_one_door_once, devices_are_shut_out, roles_change,
                  alone_then_connected, several_teams_are_asked_about, own_clock_and_defaults],
                 __doc__)
