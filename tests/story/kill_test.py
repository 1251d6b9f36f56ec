# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The server dies by SIGKILL, again and again, inside one push of 2,000 contacts.

A kill counts only when the server's own health figure stood strictly between the head before the
push and the head at the end, while the pushing device was still at it. At the end nothing is
missing and nothing is doubled.
"""
import os
import random
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import OK, UNREACHABLE, enrol, without_local  # noqa: E402

TEAM = "Gate Team Example"
MODES = ("PHONE", "GATE", "HOME", "TEXT", "VIDEO")
# A device that begins again after each kill asks more often than people do.
UNLIMITED = ("--device-requests", "0")
OUTCOMES = ("ATTENDED", "NO_ANSWER", "DID_NOT_ATTEND", "LATE")


def record(device, people, contacts):
    """Adds them with one unlock each; -> the notes, each of which is unique."""
    device.batch([["person", "add", "--given", "Made Up", "--family", f"Example{n:05}"]
                  for n in range(people)])
    ids = [row["id"] for row in device.list("people")]
    if len(ids) != people:
        raise AssertionError(f"{len(ids)} people after adding {people}")
    notes = [f"Contact {n:05}, made up: said they'd ring back" for n in range(contacts)]
    device.batch([["contact", "add", "--person", ids[n % people], "--mode", MODES[n % 5],
                   "--outcome", OUTCOMES[n % 4], "--at",
                   f"2026-11-{1 + n % 20:02}T{8 + n % 10:02}:{n % 60:02}:00Z", "--note", note]
                  for n, note in enumerate(notes)], timeout=1200)
    return notes


class Kill:
    """One SIGKILL: what the health figure said before the push, just before it, and after it."""

    def __init__(self, seen, how, sent):
        self.seen = seen
        self.how = how
        self.sent = sent
        self.after = None


def one_attempt(bench, server, relay, worker, start, mid_request, chance):
    """Kills the server inside a sync. -> a Kill, or None when the push got through."""
    sync = worker.start("sync", json=True)
    try:
        opened = server.head()
        sent_before = relay.sent_bytes()
        patience = time.monotonic() + 300
        kill = None
        while sync.poll() is None and time.monotonic() < patience:
            head = server.head()
            sent = relay.sent_bytes() - sent_before
            # Either right after a commit, or with a part of the next request on its way.
            if (mid_request and head > start and sent > chance) \
                    or (not mid_request and head > opened):
                if sync.poll() is not None:
                    break
                server.kill()
                kill = Kill(head, "mid request" if mid_request else "after a commit", sent)
                break
            time.sleep(0.002)
        try:
            out, err = sync.communicate(timeout=180)
        except Exception:
            raise AssertionError("the device's sync did not end within 180 s of the kill") from None
        if kill is None:
            if sync.returncode != OK:
                raise AssertionError(f"sync ended with {sync.returncode} though nobody killed the "
                                     f"server: {err.decode(errors='replace')[-300:]}")
            return None
        if sync.returncode == OK:
            server.start()
            return None  # the push was through before the kill: it does not count
        bench.checks.equal(sync.returncode, UNREACHABLE,
                           f"exit code of a sync whose server died ({err[-200:]!r})")
        bench.checks.equal(out.strip(), b"", "no figures from a round that failed")
        return kill
    finally:
        if sync.poll() is None:
            sync.kill()
            sync.wait()


def killed_in_the_middle_of_a_push(bench):
    check, options = bench.checks, bench.options
    chance = random.Random(options.seed)
    server = bench.server(options=UNLIMITED)
    manager = harness.make_organisation(bench, server.url, team=TEAM)
    # The caseworker reaches the server through a slow line, so that a push takes its time.
    relay = bench.relay(server, rate=None)
    worker, _ = enrol(bench, manager, relay.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM)
    began = time.monotonic()
    notes = record(worker, options.people, options.contacts)
    bench.say(f"{options.contacts} contacts of {options.people} people recorded offline in "
              f"{time.monotonic() - began:.1f} s")
    start = server.head()
    check.equal(worker.one("status")["waiting"], options.people + options.contacts,
                "records that wait before the push")

    relay.rate = options.rate
    kills, through = [], False
    while len(kills) < options.kills and not through:
        mid_request = len(kills) % 2 == 1
        kill = one_attempt(bench, server, relay, worker, start, mid_request,
                           chance.randrange(8_000, 60_000))
        if kill is None:
            through = True
            break
        server.start()
        kill.after = server.head()
        check.that(kill.after >= kill.seen,
                   f"the log stood at {kill.seen} before the kill and at {kill.after} after it")
        kills.append(kill)
        waiting = worker.one("status")["waiting"]
        check.that(0 < waiting <= options.people + options.contacts,
                   f"after kill {len(kills)} of a push that is not through, {waiting} records wait")

    relay.rate = None
    for _ in range(5):
        last = worker.sync(timeout=600)
        if last["waiting"] == 0:
            break
    check.equal(last["waiting"], 0, "records that wait at the end")
    final = server.head()
    inside = [kill for kill in kills if start < kill.seen < final]
    for number, kill in enumerate(kills, 1):
        bench.say(f"kill {number:2} {kill.how:14}: head {start} < {kill.seen} < {final}, "
                  f"{kill.after} after the restart, {kill.sent} bytes of this attempt sent")
    heads = [kill.seen for kill in kills]
    check.equal(heads, sorted(heads), "the head at each kill never goes back")
    check.that(len(inside) >= options.need,
               f"only {len(inside)} of {len(kills)} kills fell inside the push, {options.need} are "
               "needed" + ("; the push got through before (try a lower --rate)" if through else ""))
    nothing_missing_nothing_doubled(bench, server, manager, worker, notes)
    check.equal(server.head(), final, "entries on the server after all have synced")
    bench.say(f"{len(inside)} kills inside the push; {final - start} entries, all there once")


def nothing_missing_nothing_doubled(bench, server, manager, worker, notes):
    check, options = bench.checks, bench.options
    pulled = manager.sync(timeout=600)
    check.equal(pulled["quarantined"], 0, "quarantined on the manager's device")
    check.equal(pulled["pulled"], options.people + options.contacts, "records pulled")
    contacts = manager.list("contacts")
    check.equal(len(contacts), options.contacts, "contacts on the manager's device")
    check.equal(len({row["id"] for row in contacts}), options.contacts, "different contact ids")
    check.equal(sorted(row["note"] for row in contacts), notes, "the notes, one by one")
    for kind in ("people", "contacts"):
        mine, theirs = worker.list(kind), manager.list(kind)
        check.equal(len(theirs), len(mine), f"number of {kind}")
        check.that(without_local(theirs) == without_local(mine),
                   f"{kind} differ between the two devices")
        states = {row["local"]["state"] for row in mine}
        check.equal(states, {"SYNCED"}, f"states of {kind} on the caseworker's device")
    for device in (worker, manager):
        again = device.sync()
        check.equal((again["pushed"], again["pulled"], again["waiting"]), (0, 0, 0),
                    f"pushed, pulled and waiting of the {device.name}'s next sync")
        device.text("check")
    check.equal(server.stop(), 0, "exit code of the server when asked to stop")
    server.start()


def the_line_is_cut(bench):
    """The server lives, the line breaks in the middle of a request, several times."""
    check = bench.checks
    server = bench.server(options=UNLIMITED)
    manager = harness.make_organisation(bench, server.url, team=TEAM)
    relay = bench.relay(server)
    worker, _ = enrol(bench, manager, relay.url, "Siân Tŷ-Enghraifft", "caseworker", TEAM)
    worker.batch([["person", "add", "--given", "Made Up", "--family", f"Example{n:05}"]
                  for n in range(150)])
    relay.rate = 60_000
    cuts = 0
    for sent_wanted in (500, 5_000, 20_000, 45_000):
        before = relay.sent_bytes()
        sync = worker.start("sync", json=True)
        while sync.poll() is None and relay.sent_bytes() - before < sent_wanted:
            time.sleep(0.002)
        if sync.poll() is None:
            cuts += 1
        # A line that breaks once is taken up again at once, unseen: it stays broken until sync gives up.
        while sync.poll() is None:
            relay.cut()
            time.sleep(0.01)
        sync.communicate(timeout=180)
        check.that(sync.returncode in (OK, UNREACHABLE),
                   f"exit code {sync.returncode} of a sync whose line was cut")
    check.that(cuts >= 3, f"only {cuts} cuts fell inside a sync")
    relay.rate = None
    check.equal(worker.sync()["waiting"], 0, "records that wait at the end")
    manager.sync()
    check.equal(len(manager.list("people")), 150, "people on the manager's device")
    check.that(without_local(manager.list("people")) == without_local(worker.list("people")),
               "people differ between the two devices")
    bench.say(f"{cuts} cuts, nothing lost")


if __name__ == "__main__":
    harness.main([killed_in_the_middle_of_a_push, the_line_is_cut], __doc__, {
        "--contacts": {"type": int, "default": 2000},
        "--people": {"type": int, "default": 2000,
                     "help": "folders to spread them over (a bundle holds one folder)"},
        "--kills": {"type": int, "default": 12, "help": "how many to try"},
        "--need": {"type": int, "default": 10, "help": "how many must fall inside the push"},
        "--rate": {"type": int, "default": 200_000, "help": "bytes a second towards the server"},
        "--seed": {"type": int, "default": 1},
    })
