# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What cannot be opened is said plainly, each in its own words, and is left exactly as it was.

A store of a newer schema cannot be made from outside; tests/store shows that one.
"""
import os
import select
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import NO_STORE, OK, REFUSED, UNREACHABLE, USAGE, Skip  # noqa: E402
from harness import difference, snapshot  # noqa: E402

NOBODY = 65534
MESSAGES = {}  # what went wrong -> what was said; compared at the end


def filled(bench, name="device"):
    """A device with work in it, closed cleanly."""
    device = bench.device(name)
    device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                "Siân Tŷ-Enghraifft", "--root-out", bench.path(name + "-root.txt"))
    device.batch([["person", "add", "--given", "Made Up", "--family", f"Example{n:03}"]
                  for n in range(60)])
    person = device.list("people")[0]["id"]
    device.batch([["contact", "add", "--person", person, "--mode", "PHONE", "--note",
                   f"Contact {n}: " + "made up words " * 20] for n in range(60)])
    return device


def profile(device, *parts):
    return os.path.join(device.home, "profile", "1", *parts)


def flip(path, *offsets):
    with open(path, "r+b") as file:
        for offset in offsets:
            file.seek(offset)
            byte = file.read(1)
            file.seek(offset)
            file.write(bytes([byte[0] ^ 0x5A]))


def one_sentence(check, err, what):
    lines = [line for line in err.splitlines() if line.strip()]
    check.equal(len(lines), 1, f"{what}: lines on standard error ({err[:400]!r})")
    check.that(lines[0].rstrip().endswith("."), f"{what}: it ends with a full stop: {err!r}")
    check.that(20 <= len(lines[0]) <= 400, f"{what}: says what happened and what to do: {err!r}")
    for word in ("sqlite", "SQLITE_", "errno", "exception", "0x", "HMAC", "AEAD"):
        check.that(word not in lines[0], f"{what}: `{word}` is no plain English: {err!r}")
    return lines[0].strip()


def kept(device):
    """What lies in HOME, but for the count of wrong passphrases."""
    entries = snapshot(device.home)
    entries.pop(os.path.join("profile", "1", "entries"), None)
    return entries


def refuses_to_open(bench, device, what, command=("list", "people"), repeat=2, **more):
    """Exit 5, nothing on standard output, one sentence, and not a byte of HOME changed."""
    check = bench.checks
    before = kept(device)
    for _ in range(repeat):
        result = device.run(*command, expect=None, **more)
        check.equal(result.code, NO_STORE, f"{what}: exit code of {result}")
        check.equal(result.out, "", f"{what}: standard output")
        said = one_sentence(check, result.err, what)
    check.equal(difference(before, kept(device)), "", f"{what}: the folder afterwards")
    MESSAGES.setdefault(what, said)
    return said


def opens_again(bench, device, people=60):
    bench.checks.equal(len(device.list("people")), people, "people once it is put right")
    device.text("check")


def wrong_passphrase(bench):
    device = filled(bench)
    refuses_to_open(bench, device, "wrong passphrase", passphrase="not at all the passphrase")
    refuses_to_open(bench, device, "wrong passphrase", passphrase=device.passphrase + " ", repeat=1)
    refuses_to_open(bench, device, "wrong passphrase", passphrase=device.passphrase.upper(),
                    command=("person", "add", "--family", "Intruder"), repeat=1)
    opens_again(bench, device)
    # The passphrase may come from a file, too.
    path = bench.path("passphrase")
    with open(path, "w", encoding="utf-8") as file:
        file.write(device.passphrase + "\n")
    environment = device.environment()
    del environment["THROUGHLINE_PASSPHRASE"]
    for order in (["--passphrase-file", path, "list", "people", "--json"],
                  ["list", "people", "--json", "--passphrase-file", path]):
        done = subprocess.run([device.cli, "--home", device.home, *order], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                              check=False)
        if done.returncode == OK:
            break
    bench.checks.equal((done.returncode, len(done.stdout.splitlines())), (OK, 60),
                       "exit code and people with --passphrase-file")


def damaged_key_file(bench):
    device = filled(bench)
    key = profile(device, "key")
    whole = open(key, "rb").read()
    said = set()
    for offset in (0, 7, 12, len(whole) // 2, len(whole) - 1):
        flip(key, offset)
        said.add(refuses_to_open(bench, device, "damaged key file", repeat=1))
        flip(key, offset)
        bench.checks.equal(open(key, "rb").read(), whole, "the key file put back")
    for length in (0, 5, len(whole) - 1):
        os.truncate(key, length)
        said.add(refuses_to_open(bench, device, "damaged key file", repeat=1))
        with open(key, "wb") as file:
            file.write(whole)
    # With the right and with a wrong passphrase alike: damage is never called a wrong passphrase.
    flip(key, len(whole) // 2)
    said.add(refuses_to_open(bench, device, "damaged key file", repeat=1,
                             passphrase="not at all the passphrase"))
    flip(key, len(whole) // 2)
    bench.checks.that(not any("passphrase is wrong" in text or "wrong passphrase" in text.lower()
                              for text in said), f"damage is not called a wrong passphrase: {said}")
    opens_again(bench, device)


def missing_key_file(bench):
    device = filled(bench)
    key = profile(device, "key")
    shutil.move(key, bench.path("key-aside"))
    refuses_to_open(bench, device, "missing key file")
    again = device.text("org", "create", "--alone", "--name", "Another", "--user", "Somebody Else",
                        "--root-out", bench.path("another-root.txt"), expect=None)
    bench.checks.that(again.code in (REFUSED, NO_STORE), f"no new store beside an old one: {again}")
    shutil.move(bench.path("key-aside"), key)
    opens_again(bench, device)


def damaged_store(bench):
    check, device = bench.checks, filled(bench)
    store = profile(device, "store.db")
    size = os.path.getsize(store)
    check.that(size >= 16384, f"a store of {size} bytes has a middle")
    whole = open(store, "rb").read()

    def put_back():
        with open(store, "wb") as file:
            file.write(whole)

    pages = range(4096, size, 4096)
    for what, offsets in (("the salt", [3]), ("the first page", [200]),
                          ("the head of it", [17, 90]),
                          ("every page but the first", [page + 1000 for page in pages])):
        flip(store, *offsets)
        refuses_to_open(bench, device, "damaged store", repeat=1)
        put_back()
        bench.checks.that(True, what)
    for length in (0, 1, 1000, 4096, size // 2, size - 4096, size - 1000):
        os.truncate(store, length)
        before = snapshot(device.home)
        result = device.run("list", "people", expect=None)
        if length in (size - 4096, size - 1000) and result.code == OK:
            # The last page may be one that a list does not read; the check must find it.
            result = device.text("check", expect=None)
            check.that(result.code in (harness.FOUND_WRONG, NO_STORE),
                       f"`check` of a store cut to {length} of {size} bytes: {result}")
        else:
            check.equal(result.code, NO_STORE, f"store cut to {length} of {size} bytes: {result}")
            MESSAGES.setdefault("damaged store", result.err.strip())
        check.equal(difference(before, snapshot(device.home)), "",
                    f"the folder with a store cut to {length} bytes")
        put_back()
    with open(store, "wb") as file:
        file.write(b"This is no store. " * 2000)
    refuses_to_open(bench, device, "damaged store", repeat=1)
    put_back()

    # One byte in the middle: whoever reads that page says so, `check` always does.
    flip(store, size // 2)
    before = snapshot(device.home)
    listed = device.run("list", "contacts", expect=None)
    check.that(listed.code in (OK, NO_STORE), f"a list with one damaged page: {listed}")
    checked = device.text("check", expect=None)
    check.that(checked.code in (harness.FOUND_WRONG, NO_STORE), f"`check` finds it: {checked}")
    check.that(checked.err.strip() or checked.out.strip(), "`check` says what is wrong")
    check.equal(difference(before, snapshot(device.home)), "", "the folder after `check`")
    put_back()
    opens_again(bench, device)


def missing_store(bench):
    check, device = bench.checks, filled(bench)
    store = profile(device, "store.db")
    shutil.move(store, bench.path("aside"))
    refuses_to_open(bench, device, "missing store")
    check.that(not os.path.exists(store), "no empty store took its place")
    shutil.move(bench.path("aside"), store)
    opens_again(bench, device)


def nothing_there(bench):
    check = bench.checks
    device = bench.device("nobody")
    result = device.run("list", "people", expect=None)
    check.equal(result.code, NO_STORE, f"a folder that does not exist: {result}")
    one_sentence(check, result.err, "no store")
    MESSAGES.setdefault("no store", result.err.strip())
    check.that(not os.path.exists(device.home) or not snapshot(device.home), "nothing was made")


def full_disk(bench):
    check, device = bench.checks, filled(bench)
    mount = bench.path("small")
    os.mkdir(mount)
    size = sum(os.path.getsize(os.path.join(top, name))
               for top, _, names in os.walk(device.home) for name in names)
    room = size // 1024 + 512
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}k", "none", mount],
                          capture_output=True, check=False)
    if done.returncode != 0:
        raise Skip("no small file system may be mounted here: "
                   + done.stderr.decode(errors="replace").strip())
    bench.at_end(lambda: subprocess.run(["umount", "-l", mount], check=False))
    home = os.path.join(mount, "home")
    shutil.copytree(device.home, home)
    small = harness.Device(bench.binaries, home, name="small")
    filler = os.path.join(mount, "filler")

    def fill():
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"\0" * 4096)
            except OSError:
                return

    fill()
    refuses_to_open(bench, small, "full disk", repeat=1,
                    command=("person", "add", "--family", "Toomuch"))
    os.remove(filler)
    opens_again(bench, small)
    small.add("person", "add", "--family", "Fits")
    check.equal(len(small.list("people")), 61, "people once there is room")

    # It runs full in the middle of many changes: all that was said to be saved is there.
    person = small.list("people")[0]["id"]
    lines = [["contact", "add", "--person", person, "--mode", "PHONE",
              "--note", f"{n} " + "made up words " * 100] for n in range(2000)]
    stopped = small.batch(lines, expect=None)
    check.that(stopped.code not in (OK, USAGE), f"a batch that outgrows the disk: {stopped}")
    check.that("line" in stopped.err, f"it names its line: {stopped.err!r}")
    subprocess.run(["mount", "-o", f"remount,size={room + 65536}k", mount], check=True)
    kept = len([row for row in small.list("contacts") if "words" in (row.get("note") or "")]) - 60
    check.that(0 <= kept < 2000, f"{kept} contacts were kept before the disk was full")
    if stopped.lines:
        check.equal(kept, len(stopped.lines), "contacts kept against ids printed before it stopped")
    opens_again(bench, small, 61)


def full_disk_for_a_new_one(bench):
    check = bench.checks
    mount = bench.path("tiny")
    os.mkdir(mount)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "none", mount],
                          capture_output=True, check=False)
    if done.returncode != 0:
        raise Skip("no small file system may be mounted here: "
                   + done.stderr.decode(errors="replace").strip())
    bench.at_end(lambda: subprocess.run(["umount", "-l", mount], check=False))
    device = harness.Device(bench.binaries, os.path.join(mount, "home"), name="tiny")
    words = ("org", "create", "--alone", "--name", "Example Throughcare", "--user",
             "Marged Sampleton", "--root-out", bench.path("root.txt"))
    result = device.text(*words, expect=None)
    check.equal(result.code, NO_STORE, f"`org create` on a full disk: {result}")
    one_sentence(check, result.err, "full disk for a new store")
    subprocess.run(["mount", "-o", "remount,size=32m", mount], check=True)
    device.text(*words)
    check.equal(device.list("people"), [], "people of an organisation made at the second try")


def read_only_folder(bench):
    check, device = bench.checks, filled(bench)
    os.chmod(bench.folder, 0o755)
    binaries, more = bench.binaries, {}
    if os.getuid() == 0:
        # root may write anywhere; another user may not. It needs a way to the program, too.
        binaries = bench.path("bin")
        os.mkdir(binaries, 0o755)
        shutil.copy(os.path.join(bench.binaries, "throughline-cli"), binaries)
        os.chmod(os.path.join(binaries, "throughline-cli"), 0o755)
        for top, folders, names in os.walk(device.home):
            for name in [os.path.join(top, one) for one in folders + names] + [top]:
                os.chown(name, NOBODY, NOBODY)
        more = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    elsewhere = harness.Device(binaries, device.home, name="read-only")
    elsewhere.run("list", "people", **more)  # as that user, while it may write: works

    def each(folder_mode, file_mode):
        for top, _, names in os.walk(device.home, topdown=False):
            for name in names:
                os.chmod(os.path.join(top, name), file_mode)
            os.chmod(top, folder_mode)

    each(0o555, 0o400)
    bench.at_end(lambda: each(0o755, 0o600))
    refuses_to_open(bench, elsewhere, "read-only folder",
                    command=("person", "add", "--family", "Nowhere"), **more)
    each(0o700, 0o600)
    check.equal(len(elsewhere.rows("list", "people", **more)), 60, "people once it may be written")


def second_process(bench):
    check, device = bench.checks, filled(bench)
    holder = device.start("batch", "-", stdin=subprocess.PIPE)
    try:
        holder.stdin.write(b"status\n")
        holder.stdin.flush()
        # Its first answer shows that the store is open; a program that answers late gets its time.
        ready, _, _ = select.select([holder.stdout], [], [], 15)
        check.equal(holder.poll(), None, "the first process waits for more commands")
        if not ready:
            time.sleep(1)
        refuses_to_open(bench, device, "second process")
        refuses_to_open(bench, device, "second process", repeat=1,
                        command=("person", "add", "--family", "Intruder"))
        holder.stdin.write(b"person add --family Holder\n")
        _, err = holder.communicate(timeout=120)
        check.equal(holder.returncode, OK, f"exit code of the first process ({err[-300:]!r})")
    finally:
        if holder.poll() is None:
            holder.kill()
            holder.wait()
    opens_again(bench, device, 61)


def killed_holder_leaves_no_lock(bench):
    """A lock must die with its process: a crash may not shut a worker out."""
    device = filled(bench)
    holder = device.start("batch", "-", stdin=subprocess.PIPE)
    holder.stdin.write(b"person add --family Holder\n")
    holder.stdin.flush()
    select.select([holder.stdout], [], [], 15)
    time.sleep(0.5)
    holder.kill()
    holder.communicate()
    people = len(device.list("people"))
    bench.checks.that(people in (60, 61), f"{people} people after the crash")
    device.text("check")


def wrong_usage(bench):
    check, device = bench.checks, filled(bench)
    before = snapshot(device.home)
    for words in (["nonsense"], ["person", "fly"], ["list", "people", "--no-such-option"],
                  ["list", "unicorns"], ["contact", "add", "--mode"], [], ["person", "show"],
                  ["import", "unicorns", "x.csv"]):
        result = device.run(*words, json=False, expect=None)
        check.equal(result.code, USAGE, f"exit code of {result}")
        check.that(result.err.strip(), f"`{result.command}` says what is wrong with it")
    check.equal(difference(before, snapshot(device.home)), "", "the folder after wrong usage")
    for words in (["--help"], ["contact", "add", "--help"]):
        done = subprocess.run([device.cli, *words], capture_output=True, timeout=30, check=False,
                              stdin=subprocess.DEVNULL, env=harness.clean_environment())
        check.equal(done.returncode, OK, f"exit code of {words}")


def bad_input(bench):
    check, device = bench.checks, filled(bench)
    person = device.list("people")[0]["id"]
    nobody = ("0" if person[0] != "0" else "f") + person[1:-1] + ("1" if person[-1] != "1" else "2")
    before = {kind: device.list(kind) for kind in harness.KINDS}
    for words in (
            ["person", "add", "--family", "X", "--born", "2026-02-30"],
            ["person", "add", "--family", "X", "--born", "yesterday"],
            ["person", "add", "--family", "X", "--prison-number", "A12345C"],
            ["contact", "add", "--person", person, "--mode", "TELEPATHY"],
            ["contact", "add", "--person", person, "--mode", "PHONE", "--outcome", "SOFA"],
            ["contact", "add", "--person", person, "--mode", "PHONE", "--at", "half past eight"],
            ["contact", "add", "--person", nobody, "--mode", "PHONE"],
            ["contact", "add", "--person", "not-an-id", "--mode", "PHONE"],
            ["contact", "add", "--person", person, "--mode", "PHONE", "--release", person],
            ["referral", "add", "--person", person, "--service", nobody],
            ["person", "add", "--family", "X", "--key-worker", nobody],
            ["release", "add", "--person", person, "--prison", "ZZZ"],
            ["accommodation", "add", "--person", person, "--timepoint", "SOMETIME",
             "--answer", "SUPPORTED"],
            ["referral", "move", nobody, "SENT"],
            ["person", "add", "--family", "X", "--team", "No Such Team"],
            ["person", "show", nobody],
            ["approve", nobody]):
        result = device.run(*words, json=False, expect=None)
        check.equal(result.code, REFUSED, f"exit code of {result}")
        one_sentence(check, result.err, " ".join(words[:2]))
        check.equal(result.out, "", f"standard output of `{result.command}`")
    for words in (["person", "add"], ["contact", "add", "--person", person]):
        result = device.run(*words, json=False, expect=None)
        check.that(result.code in (USAGE, REFUSED), f"too little is refused: {result}")
    second = device.text("org", "create", "--alone", "--name", "Another", "--user", "Somebody Else",
                         "--root-out", bench.path("second-root.txt"), expect=None)
    check.equal(second.code, REFUSED, f"a second organisation in one profile: {second}")
    check.that(not os.path.exists(bench.path("second-root.txt")), "no root where it is refused")
    for kind, rows in before.items():
        check.that(device.list(kind) == rows, f"{kind} changed though all was refused")
    check.equal(device.one("status")["waiting"], 0, "nothing waits after what was refused")

    # A batch stops at its first bad line, names it, and keeps what came before.
    stopped = device.batch([["person", "add", "--family", "Before"],
                            ["contact", "add", "--person", person, "--mode", "TELEPATHY"],
                            ["person", "add", "--family", "After"]], expect=REFUSED)
    check.that("2" in stopped.err and "line" in stopped.err, f"it names its line: {stopped.err!r}")
    names = {row["family_name"] for row in device.list("people")}
    check.that("Before" in names and "After" not in names, "lines before it stand, later ones not")


def short_passphrase(bench):
    check = bench.checks
    device = bench.device("hasty", passphrase="too short")
    result = device.text("org", "create", "--alone", "--name", "Example Throughcare", "--user",
                         "Marged Sampleton", "--root-out", bench.path("root.txt"), expect=None)
    check.equal(result.code, REFUSED, f"a passphrase below 12 characters: {result}")
    check.that("12" in result.err, f"it says how long one must be: {result.err!r}")
    check.that(not os.path.exists(bench.path("root.txt")), "no root for a refused organisation")
    check.that(not os.path.exists(device.home) or not snapshot(device.home), "nothing was made")


def unreachable(bench):
    check = bench.checks
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    code = manager.text("invite", "--user", "Siân Tŷ-Enghraifft", "--role", "caseworker",
                        "--team", "Gate Team Example").last_line
    server.stop()
    for what, device, words in (
            ("sync", manager, ["sync"]),
            ("join", bench.device("joiner"), ["join", "--server", server.url, "--code", code]),
            ("org create", bench.device("new"),
             ["org", "create", "--server", server.url, "--name", "Another", "--user",
              "Someone Made", "--root-out", bench.path("new-root.txt")])):
        result = device.text(*words, expect=None)
        check.equal(result.code, UNREACHABLE, f"{what} without a server: {result}")
        one_sentence(check, result.err, what + " without a server")
    manager.list("people")
    server.start()
    joiner = bench.device("joiner")
    joiner.text("join", "--server", server.url, "--code", code)
    check.equal(len(manager.rows("members", "--pending")), 1, "the same code works once it is back")
    manager.sync()


def server_refuses(bench):
    """The server's own command line: plain HTTP on loopback only, a port once, damage said."""
    check = bench.checks
    program = os.path.join(bench.binaries, "throughline-server")

    def serve(*words, timeout=20):
        try:
            done = subprocess.run([program, *words], capture_output=True, timeout=timeout,
                                  stdin=subprocess.DEVNULL, env=harness.clean_environment(),
                                  check=False)
        except subprocess.TimeoutExpired as still:
            return None, (still.stdout or b"").decode(), ""
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    code, out, err = serve("serve", "--data", bench.path("open"), "--listen", "0.0.0.0:0")
    check.that(code not in (None, 0) and "listening on" not in out,
               f"plain HTTP off loopback is refused: {code} {out!r}")
    check.that(err.strip(), "and it says why")
    code, _, _ = serve("fly")
    check.equal(code, USAGE, "exit code of an unknown server command")
    server = bench.server()
    manager = harness.make_organisation(bench, server.url)
    before = server.head()
    code, out, err = serve("serve", "--data", server.data, "--listen", "127.0.0.1:0")
    check.equal(code, NO_STORE, f"a second server on one data folder is refused: {out!r} {err!r}")
    code, out, err = serve("serve", "--data", server.data, "--listen", f"127.0.0.1:{server.port}")
    check.that(code not in (None, 0) and "listening on" not in out,
               f"a port in use is refused: {code} {out!r} {err!r}")
    check.equal(server.head(), before, "the head of the server that runs")
    manager.sync()
    server.stop()
    key = os.path.join(server.data, "server.key")
    os.truncate(key, 7)
    before = snapshot(server.data)
    code, out, err = serve("serve", "--data", server.data, "--listen", "127.0.0.1:0")
    check.that(code not in (None, 0) and "listening on" not in out,
               f"a damaged server.key is refused: {code} {out!r}")
    check.that(err.strip(), "and it says so")
    check.equal(difference(before, snapshot(server.data)), "", "the server's folder afterwards")


def each_has_its_own_words(bench):
    """Runs last: the sentences collected by the cases above differ from each other."""
    check = bench.checks
    if len(MESSAGES) < 2:
        raise Skip("the cases that collect the sentences did not run")
    for what, said in MESSAGES.items():
        bench.say(f"{what}: {said}")
    names = list(MESSAGES)
    for number, one in enumerate(names):
        for other in names[number + 1:]:
            if {one, other} in ({"damaged store", "missing store"},
                                {"damaged key file", "missing key file"}):
                continue
            check.that(MESSAGES[one] != MESSAGES[other],
                       f"{one} and {other} are told in the same words: {MESSAGES[one]!r}")
    check.that(len(set(MESSAGES.values())) >= min(6, len(MESSAGES) - 2), "distinct sentences")


if __name__ == "__main__":
    harness.main([wrong_passphrase, damaged_key_file, missing_key_file, damaged_store,
                  missing_store, nothing_there, full_disk, full_disk_for_a_new_one,
                  read_only_folder, second_process, killed_holder_leaves_no_lock, wrong_usage,
                  bad_input, short_passphrase, unreachable, server_refuses,
                  each_has_its_own_words], __doc__)
