# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Nothing typed can be read in the devices' folders, in the server's folder or on the wire."""
import http.client
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import UNREACHABLE, without_local  # noqa: E402
from harness import bytes_of, find_traces, positive_control  # noqa: E402

ORG = "Cymdeithas Sampl Dŵr"
TEAM = "Tîm Porth Enghraifft"
OTHER_TEAM = "Neuadd Ymweld Sampl"
MANAGER = "Angharad Tŷ-Samplaidd"
CASEWORKER = "Żaneta Przykładowska"
VOLUNTEER = "Ffion Gwirfoddolwraig"
NOTE = "Llanfairpwllgwyngyll: cysgodd ar soffa ei chwaer, mae hi'n hoffi glöynnod byw"
PASSPHRASE = "cyfrinair hollol ddychmygol"

# Whole texts where they are short, telling parts of them, and of the names each part.
WORDS = [
    ORG, "Cymdeithas", TEAM, "Enghraifft", OTHER_TEAM, "Neuadd",
    MANAGER, "Angharad", "Tŷ-Samplaidd", "Samplaidd", CASEWORKER, "Żaneta", "Przykładowska",
    VOLUNTEER, "Gwirfoddolwraig",
    "Gruffudd", "Wythnosgyntaf", "Siôn-Eirlys", "Nhwɛsosample", "Ó Samplaigh", "Straßenbeispiel",
    "Llanfairpwllgwyngyll", "soffa ei chwaer", "glöynnod", "Probation said", "L1909QW",
    "1958-02-04",
    "Swyddfa Brawf", "Canolfan Sampl", "01632 960031", "Marchnad Rydd",
    PASSPHRASE, "ddychmygol",
]


def root_groups(path):
    """What stands on the paper root: the longest run of groups, with and without its separators."""
    with open(path, encoding="utf-8") as file:
        runs = re.findall(r"[A-Za-z0-9]{4,}(?:[ \n-]+[A-Za-z0-9]{4,}){5,}", file.read())
    words = set()
    for run in runs:
        groups = re.split(r"[ \n-]+", run)
        if all(re.fullmatch(r"[A-Z0-9]{4,8}", group) for group in groups):
            words.update({run, "".join(groups), "-".join(groups), " ".join(groups)})
    return words


def fill(worker, services):
    people = [("Gruffudd", "Wythnosgyntaf"), ("Siôn-Eirlys", "Ó Samplaigh"),
              ("Nhwɛsosample", "Straßenbeispiel")]
    ids = [worker.add("person", "add", "--given", given, "--family", family,
                      "--born", "1958-02-04", "--prison-number", "L1909QW")
           for given, family in people]
    worker.add("release", "add", "--person", ids[0], "--prison", "BAI", "--release-date",
               "2026-11-23", "--probation-office", "Swyddfa Brawf", "--note",
               "Probation said half past eight")
    for person in ids:
        worker.add("contact", "add", "--person", person, "--mode", "GATE", "--outcome", "ATTENDED",
                   "--note", NOTE)
    worker.add("accommodation", "add", "--person", ids[0], "--timepoint", "FIRST_NIGHT",
               "--answer", "FAMILY_TRANSIENT")
    worker.add("consent", "add", "--person", ids[0], "--purpose", "SHARE_HOUSING",
               "--state", "GIVEN", "--decided-on", "2026-11-23")
    referral = worker.add("referral", "add", "--person", ids[0], "--direction", "OUT",
                          "--status", "READY", "--consent-purpose", "SHARE_HOUSING",
                          "--service", services[0]["id"])
    worker.text("referral", "move", referral, "SENT")
    return ids


def clean(bench, places, words):
    """Searches each place; -> bytes searched."""
    total = 0
    for name, target in places:
        size = len(target) if isinstance(target, bytes) else bytes_of(target)
        hits = find_traces(target, words)
        bench.checks.equal([tuple(hit) for hit in hits[:5]], [],
                           f"{len(hits)} traces can be read in {name}")
        total += size
    return total


def nothing_can_be_read(bench):
    check = bench.checks
    server = bench.server()
    relay = bench.relay(server)
    roots = bench.path("root.txt")
    manager = bench.device("manager", passphrase=PASSPHRASE)
    manager.text("org", "create", "--server", relay.url, "--name", ORG, "--user", MANAGER,
                 "--team", TEAM, "--root-out", roots)
    manager.text("team", "add", OTHER_TEAM)
    directory = bench.path("services.csv")
    with open(directory, "w", encoding="utf-8") as file:
        file.write("name,type,phone,how_to_refer\n"
                   "Canolfan Sampl,womens-centre,01632 960031,Marchnad Rydd bob dydd Llun\n")
    manager.run("import", "services", directory, "--team", TEAM)
    manager.sync()
    words = list(WORDS)
    devices = [manager]
    for user, role, team in ((CASEWORKER, "caseworker", TEAM), (VOLUNTEER, "volunteer", None)):
        device = bench.device(role, passphrase=PASSPHRASE)
        more = ["--team", team] if team else []
        code = manager.text("invite", "--user", user, "--role", role, *more).last_line
        words += [code, code.replace("-", "")]
        device.text("join", "--server", relay.url, "--code", code)
        manager.text("approve", manager.rows("members", "--pending")[0]["id"])
        device.sync()
        devices.append(device)
    worker = devices[1]
    words += root_groups(roots)

    # Unsent work first: sealed or not yet sealed, the device must not show it.
    check.equal(server.stop(), 0, "exit code of the server")
    ids = fill(worker, worker.list("services"))
    worker.sync(expect=UNREACHABLE)
    folders = [(device.name + "'s folder", device.home) for device in devices]
    clean(bench, folders, words)

    # Then on its way and stored, while the server runs (its WAL is there) and after it was killed.
    server.start()
    for device in (worker, manager, devices[2], worker):
        device.sync()
    everywhere = folders + [("the server's folder", server.data)]
    clean(bench, everywhere, words)
    worker.add("contact", "add", "--person", ids[0], "--mode", "PHONE", "--note", NOTE)
    worker.sync()
    server.kill()
    capture = relay.capture()
    check.that(len(relay.sent) > 4000 and len(relay.received) > 4000,
               f"the relay recorded the traffic: {len(relay.sent)} and {len(relay.received)} bytes")
    errors = "\n".join(text for device in devices for text in device.errors).encode()
    everywhere += [("the recorded traffic", capture), ("the server's output", server.output()),
                   ("what the devices said on standard error", errors)]
    total = clean(bench, everywhere, words)

    # The words were really there to be found: the devices show them to who has the passphrase.
    shown = "".join(manager.run("list", kind).out for kind in harness.KINDS)
    found = {hit.word for hit in find_traces(unescaped(shown), WORDS)}
    for word in ("Gruffudd", "glöynnod", "Straßenbeispiel", "Nhwɛsosample", "Canolfan Sampl"):
        check.that(word in found, f"{word} is on the manager's device, and the search sees it")
    planted(bench, server, relay, folders, words)
    bench.say(f"{len(set(words))} words, {total} bytes searched, nothing found; all controls found")


def unescaped(text):
    """JSON may write `\\u00f6` for `ö`; both are the same text."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m.group(1), 16)), text).encode()


def planted(bench, server, relay, folders, words):
    """The same search finds what is planted: in each folder, and on the wire."""
    check = bench.checks
    control = "Glöyn-Tŷ Plannedig"
    count = 0
    for name, folder in folders + [("the server's folder", server.data)]:
        check.equal(find_traces(folder, [control]), [], f"the control in {name} before planting")
        count += positive_control(folder, control)
    check.that(count >= 4 * 14, f"{count} planted controls found in the folders")
    server.start()
    connection = http.client.HTTPConnection("127.0.0.1", relay.port, timeout=10)
    connection.request("GET", "/v1/health", headers={"X-Control": b"Plannedig"})
    connection.getresponse().read()
    connection.close()
    check.that(find_traces(relay.capture(), ["PLANNEDIG"]), "a word sent by the relay is found")
    server.stop()
    bench.say(f"{count + 1} planted controls, all found")


def the_server_folder_is_private(bench):
    """Keys and stores belong to their owner alone; nothing on disk is a plain SQLite file."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    manager.add("person", "add", "--family", "Sampleton")
    manager.sync()
    server.stop()
    seen = 0
    for folder in (server.data, manager.home):
        for path in harness.snapshot(folder):
            full = os.path.join(folder, path)
            if not os.path.isfile(full):
                continue
            with open(full, "rb") as file:
                start = file.read(16)
            check.that(not start.startswith(b"SQLite format 3"), f"{path} is a plain SQLite file")
            if os.path.basename(path) in ("key", "server.key"):
                seen += 1
                check.equal(os.stat(full).st_mode & 0o077, 0, f"rights of others on {path}")
    check.equal(seen, 2, "key files seen")


def two_devices_agree_after_it_all(bench):
    """Accents survive the way: what arrives is what was typed, byte for byte."""
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url, org=ORG, team=TEAM, user=MANAGER)
    worker, _ = harness.enrol(bench, manager, server.url, CASEWORKER, "caseworker", TEAM)
    person = worker.add("person", "add", "--given", "Nhwɛsosample", "--family", "Straßenbeispiel")
    worker.add("contact", "add", "--person", person, "--mode", "HOME", "--note", NOTE)
    worker.sync()
    manager.sync()
    check.equal(manager.list("contacts")[0]["note"], NOTE, "the note on the manager's device")
    check.equal(without_local(manager.list("people")), without_local(worker.list("people")),
                "people on both devices")
    for text in ("strassenbeispiel", "STRAßENBEISPIEL", "nhwɛsosample"):
        check.that(manager.rows("search", text), f"`search {text}` finds the person")


if __name__ == "__main__":
    harness.main([nothing_can_be_read, the_server_folder_is_private,
                  two_devices_agree_after_it_all], __doc__)
