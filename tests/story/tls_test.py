# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Devices and a server in TLS: who has the organisation's key is its server, and nobody else gets a byte."""
import os
import signal
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from certificate import make_certificate, pin_of  # noqa: E402
from harness import REFUSED, UNREACHABLE, enrol  # noqa: E402


def copy(sources, targets):
    for source, target in zip(sources, targets):
        with open(source, "rb") as file:
            content = file.read()
        with open(target, "wb") as file:
            file.write(content)


def hang_up(server, answer):
    """Has it read its certificate again and waits for what it says to that."""
    before = server.output().count(answer)
    server.process.send_signal(signal.SIGHUP)
    end = time.monotonic() + 30
    while server.output().count(answer) == before:
        if time.monotonic() > end:
            raise AssertionError(f"the server does not say {answer}")
        time.sleep(0.01)


def put(server, files):
    """Another certificate in the place of the server's, while it serves."""
    copy(files, server.more[1::2])
    hang_up(server, b"was read again")


def whole_path(bench):
    """From nothing to the manager's screen; a stranger in the server's place gets nothing."""
    check = bench.checks
    files = make_certificate(bench, "served")
    server = bench.server(certificate=files)
    address = server.url + pin_of(server.binary, files[0])

    def refused_to_make(url, name):
        device = bench.device(name)
        return device.run("org", "create", "--server", url, "--name", "Example", "--user", "Ada",
                          "--root-out", bench.path(name + ".txt"), json=False, expect=None)

    unknown = refused_to_make(server.url, "trusting")
    check.equal(unknown.code, UNREACHABLE, "a certificate that nobody vouches for")
    check.that("cannot prove" in unknown.err, f"in words: {unknown.err}")
    check.equal(refused_to_make(server.url + "#sha256=12", "mistyped").code, REFUSED, "half a pin")

    manager = harness.make_organisation(bench, address)
    worker, _ = enrol(bench, manager, address, "Rhys Example", "caseworker")
    person = worker.add("person", "add", "--family", "Sampleton", "--given", "Jamie")
    worker.sync()
    manager.sync()
    check.equal([row["id"] for row in manager.list("people")], [person], "the manager's people")

    kept = [bench.path("kept.pem"), bench.path("kept.key")]
    copy(files, kept)
    put(server, make_certificate(bench, "renewed", files[1]))
    check.equal(worker.sync()["waiting"], 0, "after a new certificate of the same key")

    put(server, make_certificate(bench, "stranger"))
    worker.add("contact", "add", "--person", person, "--mode", "PHONE", "--note", "Made up")
    before = worker.text("status")
    stranger = worker.run("sync", expect=UNREACHABLE)
    check.that("cannot prove" in stranger.err and "safe on this device" in stranger.err,
               f"in words: {stranger.err}")
    check.that("Sampleton" not in stranger.err, "nothing about anybody")
    check.that(worker.text("status").out != "" and before.out != "", "the device works on")

    put(server, kept)
    check.equal(worker.sync()["waiting"], 0, "with the organisation's server again")
    manager.sync()
    check.equal(len(manager.list("contacts")), 1, "what waited arrived once")

    with open(files[0], "wb") as broken:
        broken.write(b"no certificate")
    hang_up(server, b"was not renewed")
    check.equal(worker.sync()["waiting"], 0, "the server goes on with the certificate it has")
    check.equal(server.stop(), 0, "the server's exit code")


def connected_later(bench):
    """An organisation that stood alone goes to a server, and all its devices insist on the server's key."""
    check = bench.checks
    files = make_certificate(bench, "served")
    server = bench.server(certificate=files)
    pin = pin_of(server.binary, files[0])
    admin = bench.device("admin")
    admin.text("org", "create", "--alone", "--name", "Example", "--user", "Marged Sampleton",
               "--root-out", bench.path("root.txt"))
    admin.text("org", "connect", "--server", server.url + pin)
    admin.sync()
    # Its capital is what a phone's keyboard makes of it.
    worker, _ = enrol(bench, admin, server.url.replace("https", "Https") + pin, "Rhys Example",
                      "caseworker")
    put(server, make_certificate(bench, "stranger"))
    check.that("cannot prove" in worker.run("sync", expect=UNREACHABLE).err, "the worker's device")
    check.that("cannot prove" in admin.run("sync", expect=UNREACHABLE).err, "the admin's device")


if __name__ == "__main__":
    harness.main([whole_path, connected_later], __doc__)
