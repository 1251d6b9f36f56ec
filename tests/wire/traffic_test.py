# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Today's programs on the wire: a real server and two real devices, every byte recorded.

The second reading of the specification follows the record as somebody on the wire can, then with a
code that somebody was given, then with the paper root, which opens everything.
"""
import collections
import copy
import os
import random
import re
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import harness  # noqa: E402
import enrolment  # noqa: E402
import http_record  # noqa: E402
import key_file  # noqa: E402
import messages  # noqa: E402
import shapes  # noqa: E402
from bundle import Bundle  # noqa: E402
from grant import Grant  # noqa: E402
from paper_root import PaperRoot  # noqa: E402
from refused import Refused  # noqa: E402
from roster import ALL, MANAGERS, PERSONAL, WORK  # noqa: E402
from wire import Wire  # noqa: E402

ORG, TEAM = "Example Throughcare", "Gate Team Example"
SECOND_TEAM = "Second Team Example"
MANAGER, WORKER, VOLUNTEER = "Marged Sampleton", "Ffion Sample", "Ned Volunteer-Example"
# From nothing to what has to be compressed and padded to several sizes.
NOTES = ["Made up.", ("A note about nobody. " * 60).strip(),
         "".join(map(chr, range(0x4e00, 0x5200)))]
PASSPHRASE = "a made-up passphrase of the operator"
OWN_WORDS = "Words that nobody said"
FOLDER_TABLE = 0
WORD_LIST = os.path.join(HERE, "..", "..", "core", "protocol", "check_words.cpp")

# What stands under no signature and in no other message before it.
UNPROVEN = {"sign_pk", "limits", "epoch", "nonce", "token", "sealed", "received_ms", "more", "next"}

# Days of their own have these.
PUT_BACK = {"GET /v1/epoch", "POST /v1/missing"}
SHARED = {"POST /v1/folders/fetch"}

Record = collections.namedtuple("Record", "exchanges root codes words keys")


def story(bench):
    """An organisation, two devices, people, contacts, a concern, somebody erased -> its record."""
    server = bench.server()
    relay = bench.relay(server)
    manager = harness.make_organisation(bench, relay.url, org=ORG, team=TEAM, user=MANAGER)
    with open(bench.path("manager-root.txt"), encoding="utf-8") as file:
        (root,) = re.findall(r"^(?:[0-9A-Z]+-)+[0-9A-Z]+$", file.read(), re.MULTILINE)
    codes = {}
    for user, role, team in ((WORKER, "caseworker", TEAM), (VOLUNTEER, "volunteer", None)):
        more = ["--team", team] if team else []
        codes[user] = manager.text("invite", "--user", user, "--role", role, *more).last_line
    worker = bench.device("worker")
    asked = worker.text("join", "--server", relay.url, "--code", codes[WORKER]).last_line
    (pending,) = manager.rows("members", "--pending")
    manager.text("approve", pending["id"])
    worker.sync()
    for number, note in enumerate(NOTES):
        person = worker.add("person", "add", "--given", "Gruffudd", "--family", f"Sample {number}")
        worker.add("contact", "add", "--person", person, "--mode", "GATE", "--outcome", "ATTENDED",
                   "--note", note)
    worker.add("safeguarding", "add", "--about", "CHILD", "--own-words", OWN_WORDS)
    worker.sync()
    manager.sync()
    manager.add("contact", "add", "--person", person, "--mode", "PHONE", "--outcome", "ATTENDED")
    manager.sync()
    worker.sync()
    why = ("erase", person, "--reason", "Made up", "--because", "ASKED")
    records = manager.run(*why, expect=harness.REFUSED).one["records"]
    manager.text(*why, "--confirm", records)
    worker.sync()
    (shut_out,) = [row["device"] for row in manager.rows("members") if row["name"] == WORKER]
    manager.text("revoke", shut_out, "--because", "left")
    manager.sync()
    worker.run("sync", expect=harness.NOT_APPROVED)
    keys = []
    for device in (manager, worker):
        with open(os.path.join(device.home, "profile", "1", "key"), "rb") as file:
            keys.append((file.read(), device.passphrase))
    exchanges = http_record.exchanges(bytes(relay.sent), bytes(relay.received))
    return Record(exchanges, root, codes, (asked, pending["check_words"]), keys)


RECORDED = []


def record(bench):
    """Told once for all cases."""
    if not RECORDED:
        RECORDED.append(story(bench))
    return RECORDED[0]


def watched(exchanges):
    wire = Wire()
    for one in exchanges:
        wire.see(one)
    return wire


def refuses(action, *args):
    try:
        action(*args)
    except Refused:
        return True
    return False


def somebody_on_the_wire(bench):
    check = bench.checks
    exchanges = record(bench).exchanges
    wire = watched(exchanges)
    check.same_set((name.rsplit(" ", 1)[0] for name in wire.seen),
                   {f"{one.method} {one.path}" for one in messages.END_POINTS} - PUT_BACK - SHARED,
                   "end points seen")
    bundles = [Bundle(one.bytes) for one in wire.log.values() if one.kind == messages.BUNDLE]
    check.that(len({one.padded_size for one in bundles}) > 1, "bundles of several sizes")
    check.that(any(one.header["parents"] for one in bundles), "a bundle with parents")
    check.that(any(folder.opener for folder in wire.folders.values()),
               "a folder made for managers alone")
    check.equal(len(wire.roster.erased), 1, "folders erased")
    check.equal(sum(bool(one["revoked"]) for one in wire.roster.devices.values()), 1,
                "devices shut out")
    check.that(any(folder.epoch for folder in wire.folders.values()), "a folder with a new key")
    check.that(not any(team["stale"] for team in wire.roster.teams.values()),
               "nobody who was shut out has a key in force")
    bench.say(f"{len(exchanges)} exchanges, {len(wire.roster.statements)} statements, "
              f"{len(bundles)} bundles, {len(wire.log)} entries: all as specified")


def an_organisation_made_alone(bench):
    """Connected later: its whole chain comes at once, and names the server in a statement."""
    relay = bench.relay(bench.server())
    device = bench.device("alone")
    device.text("org", "create", "--alone", "--name", ORG, "--user", MANAGER,
                "--root-out", bench.path("root.txt"))
    device.add("person", "add", "--given", "Gruffudd", "--family", "Sample")
    device.text("org", "connect", "--server", relay.url)
    device.sync()
    wire = watched(http_record.exchanges(bytes(relay.sent), bytes(relay.received)))
    genesis = wire.roster.statements[0].fields()
    bench.checks.equal((genesis["server_sign_pk"], genesis["policy"]["lease_days"]), (None, 0),
                       "the genesis names no server and no lease")
    bench.checks.equal([one.name for one in wire.roster.statements].count("server_key"), 1,
                       "statements that name a server")
    bench.checks.that(len(wire.log) >= 4, "folders were sent with what is in them")


def somebody_is_shared(bench):
    """A second team is given somebody with the whole past, writes about them, and loses them."""
    check = bench.checks
    relay = bench.relay(bench.server())
    manager = harness.make_organisation(bench, relay.url, org=ORG, team=TEAM, user=MANAGER)
    manager.text("team", "add", SECOND_TEAM)
    other, _ = harness.enrol(bench, manager, relay.url, WORKER, "caseworker", SECOND_TEAM, "other")
    person = manager.add("person", "add", "--given", "Gruffudd", "--family", "Sample",
                         "--team", TEAM)
    for note in NOTES:
        manager.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", note)
        manager.sync()
    other.sync()  # what it is given then lies behind what it has read
    sharing = ("--person", person, "--team", SECOND_TEAM)
    manager.text("person", "share", *sharing)
    other.sync()
    check.equal(len(other.list("contacts")), len(NOTES), "the whole past has come")
    other.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "From the others")
    other.sync()
    manager.sync()
    manager.text("person", "unshare", *sharing)
    other.sync()
    manager.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Afterwards")
    manager.sync()
    other.sync()
    exchanges = http_record.exchanges(bytes(relay.sent), bytes(relay.received))
    wire = watched(exchanges)
    for point in SHARED:
        check.that(wire.seen[f"{point} 200"], f"{point} was used")
    (folder,) = [one for one in wire.folders.values() if one.last_shown]
    check.equal((len(folder.teams), folder.epoch), (1, 1), "teams in the end, and its key")
    check.that(len(folder.bundles) >= len(NOTES) + 2, "bundles of both teams")
    for at, one in enumerate(exchanges):
        if one.path.endswith("/grants"):
            check.that(refuses(watched, exchanges[:at] + exchanges[at + 1:]),
                       f"{one} was left out and nobody noticed")


def operate(bench, server, *words):
    """A command of the operator's, beside the serving program."""
    done = subprocess.run([server.binary, *words], stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          env={**server.environment, "THROUGHLINE_PASSPHRASE": PASSPHRASE})
    bench.checks.equal(done.returncode, 0, done.stdout)


def a_server_put_back(bench):
    """From a backup: devices wait for an administrator, and give back what it has lost."""
    check = bench.checks
    server = bench.server()
    relay = bench.relay(server)

    def seen():
        return http_record.exchanges(bytes(relay.sent), bytes(relay.received))

    manager = harness.make_organisation(bench, relay.url, org=ORG, team=TEAM, user=MANAGER)
    worker, _ = harness.enrol(bench, manager, relay.url, WORKER, "caseworker", TEAM, "worker")
    worker.add("person", "add", "--given", "Gruffudd", "--family", "Before")
    worker.sync()
    manager.sync()
    operate(bench, server, "backup", "--data", server.data, "--out", bench.path("backup"))
    at_backup = len(seen())
    person = worker.add("person", "add", "--given", "Gruffudd", "--family", "After")
    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", NOTES[1])
    worker.sync()
    manager.sync()
    manager.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", NOTES[2])
    manager.sync()
    server.stop()
    server.data = bench.path("another")
    operate(bench, server, "restore", "--in", bench.path("backup"), "--data", server.data)
    server.start()
    at_restore = len(seen())
    worker.run("sync", expect=harness.UNREACHABLE)
    manager.text("org", "confirm")
    for device in (worker, manager, worker):
        device.sync()
    exchanges = seen()
    wire = watched(exchanges[:at_backup])
    earlier = copy.deepcopy(wire)
    for one in exchanges[at_backup:at_restore]:
        wire.see(one)
    lost = {stored.id for stored in wire.log.values()} - {one.id for one in earlier.log.values()}
    wire.put_back(earlier)
    for one in exchanges[at_restore:]:
        wire.see(one)
    for point in PUT_BACK:
        check.that(wire.seen[f"{point} 200"], f"{point} was used")
    check.equal(len(wire.past), 1, "epochs before this one")
    check.that(not wire.recovering, "it was confirmed")
    check.that(len(lost) >= 3 and lost <= {one.id for one in wire.log.values()},
               f"all {len(lost)} entries that it had lost are there again")


def one_exchange_less_is_noticed(bench):
    """Whatever tells the server something new cannot be taken out of the record."""
    exchanges = record(bench).exchanges
    for at, one in enumerate(exchanges):
        if one.method == "POST" and one.status < 300:
            bench.checks.that(refuses(watched, exchanges[:at] + exchanges[at + 1:]),
                              f"{one} was left out and nobody noticed")


def leaves(value, name=""):
    """(name of the nearest field, value) of everything in a decoded body."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, "limits" if name == "limits" else key)
    elif isinstance(value, list):
        yield name, len(value)
        for one in value:
            yield from leaves(one, name)
    else:
        yield name, value


def read_body(exchange, message):
    point, _ = messages.end_point(exchange.method, exchange.path)
    shape = point.request if message is exchange.request else point.replies[exchange.status]
    return list(leaves(shapes.decode(shape, message.body)))


def a_changed_byte_is_noticed(bench):
    """In every body, up to 30 bytes: refused, or one of the few values that nothing else proves."""
    check, chance = bench.checks, random.Random(1)
    wire, counts = Wire(), collections.Counter()
    for exchange in record(bench).exchanges:
        # What is answered 401 the server did not look at, and nothing in it is proven.
        for message in (exchange.request, exchange.reply) if exchange.status != 401 else ():
            good = message.body
            for at in chance.sample(range(len(good)), min(30, len(good))):
                changed = good[at] ^ 1 << chance.randrange(8)
                message.body = good[:at] + bytes([changed]) + good[at + 1:]
                if refuses(copy.deepcopy(wire).see, exchange):
                    counts["refused"] += 1
                    check.count += 1
                else:
                    said = read_body(exchange, message)
                    message.body = good
                    names = {one[0] for one in set(said) ^ set(read_body(exchange, message))}
                    check.that(names and names <= UNPROVEN,
                               f"{exchange}: byte {at} was changed, and nothing but {names}")
                    counts["said something else"] += 1
                message.body = good
        wire.see(exchange)
    check.that(counts["refused"] > 500, f"enough was refused: {dict(counts)}")
    bench.say(f"changed bytes: {dict(counts)}")


def with_a_code(bench):
    check = bench.checks
    told = record(bench)
    wire = watched(told.exchanges)
    roster = wire.roster
    invites = {body["user"]: body for body in (one.fields() for one in roster.statements
                                               if one.name == "invite")}
    paper = PaperRoot(enrolment.read_printed(told.root, 32), roster)
    for user, body in invites.items():
        text = told.codes[paper.name(user, roster.users[user])]
        code = enrolment.read_printed(text, 16)
        check.equal(enrolment.printed(code), text, "the code, printed again")
        check.equal(enrolment.invite_public(code), body["invite_pk"], "the invite's key")
        check.equal(enrolment.invite_tag(code, roster.organisation, roster.root, roster.server),
                    body["tag"], "the invite's tag")
    check.equal(len(invites), len(told.codes), "invites on the chain")
    (accepted,) = [shapes.decode(messages.ACCEPTANCE, one.request.body) for one in told.exchanges
                   if one.path.endswith("/accept")]
    with open(WORD_LIST, encoding="utf-8") as file:
        words = re.findall(r'"([a-z]+)"', file.read())
    check.equal(len(set(words)), 256, "words of the list")
    expected = " ".join(words[one] for one in enrolment.compared_hash(accepted)[:6])
    check.equal(told.words, (expected, expected), "the six words on both screens")


def with_the_paper_root(bench):
    check = bench.checks
    told = record(bench)
    wire = watched(told.exchanges)
    roster = wire.roster
    paper = PaperRoot(enrolment.read_printed(told.root, 32), roster)
    check.same_set((paper.name(*one) for one in roster.users.items()),
                   (MANAGER, WORKER, VOLUNTEER), "names of users")
    check.equal(sorted((one["kind"], one["name"] and paper.name(team, one["name"]))
                       for team, one in roster.teams.items()),
                [(WORK, TEAM), (PERSONAL, None), (ALL, None), (MANAGERS, None)], "teams")
    found, begun = collections.Counter(), set()
    for one in wire.log.values():
        if one.kind == messages.GRANT:
            paper.take(Grant(one.bytes))
        elif one.kind == messages.BUNDLE:
            changes = paper.read(Bundle(one.bytes))
            check.that(one.folder in begun or changes[0]["table"] == FOLDER_TABLE,
                       "the first change of a folder says what it is")
            begun.add(one.folder)
            found.update(field["value"] for change in changes for field in change["fields"]
                         if isinstance(field["value"], str))
    for text in (*NOTES, OWN_WORDS, ORG, TEAM, "PHONE"):
        check.equal(found[text], 1, f"how often {text[:20]!r} was sent")
    check.equal(found["GATE"], len(NOTES), "contacts at the gate")


def key_files(bench):
    check = bench.checks
    told = record(bench)
    roster = watched(told.exchanges).roster
    paper = PaperRoot(enrolment.read_printed(told.root, 32), roster)
    (managers,) = [team for team, one in roster.teams.items() if one["kind"] == MANAGERS]
    newest = paper.seeds[managers, len(roster.teams[managers]["keys"]) - 1]
    opened = set()
    for data, passphrase in told.keys:
        # Nobody else is there who could open the only manager's device with the managers' key.
        is_managers = not opened
        body = key_file.read(data)
        check.equal(key_file.written(body), data, "the key file, written again")
        opened.add(key_file.open_with(body, passphrase))
        for box, secret in (("to_managers", enrolment.team_secret(newest)),
                            ("to_recovery", paper.recovery)):
            if box == "to_managers" and is_managers:
                check.that(refuses(key_file.open_boxed, body, box, secret), "no box for managers")
            else:
                check.equal(key_file.open_boxed(body, box, secret),
                            key_file.open_with(body, passphrase), f"the key {box}")
        check.that(refuses(key_file.open_with, body, passphrase + "x"), "a wrong passphrase")
        for at in range(len(data)):
            damaged = data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1:]
            check.that(refuses(key_file.read, damaged), f"byte {at} of a key file was changed")
    check.equal(len(opened), 2, "devices have keys of their own")


if __name__ == "__main__":
    harness.main([somebody_on_the_wire, an_organisation_made_alone, somebody_is_shared,
                  a_server_put_back, one_exchange_less_is_noticed, a_changed_byte_is_noticed,
                  with_a_code, with_the_paper_root, key_files], __doc__.split("\n", 1)[0])
