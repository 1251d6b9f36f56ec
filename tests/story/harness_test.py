# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The tools of these tests, tested: a search that finds nothing must be one that can find."""
import base64
import os
import socket
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from relay import Relay  # noqa: E402
from traces import control_forms, find_traces, positive_control  # noqa: E402

WORDS = ("Glöyn-Tŷ Plannedig", "Sampleton", "Przykładowska", "Straßenbeispiel", "Nhwɛso")


def search_finds_every_form():
    found = 0
    for word in WORDS:
        for form, data in control_forms(word).items():
            assert find_traces(data, [word]), f"{word} as {form} was missed"
            found += 1
        for lead in range(3):
            data = base64.b64encode(os.urandom(lead) + word.upper().encode("utf-16-le") + b"rest")
            assert find_traces(data, [word]), f"{word} as UTF-16 in base64+{lead} was missed"
            found += 1
    assert not find_traces(os.urandom(1 << 20), WORDS), "found words in random bytes"
    assert not find_traces("Sampletun Przyklad".encode(), WORDS), "found words that are not there"
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "profile", "1"))
        assert find_traces(folder, WORDS) == []
        for word in WORDS:
            found += positive_control(folder, word)
        with open(os.path.join(folder, "profile", "1", "store"), "wb") as file:
            file.write(b"\0" * 5000 + "SAMPLETON".encode() + b"\0" * 5000)
        hit = find_traces(folder, WORDS)[0]
        assert (hit.word, hit.form, hit.offset) == ("Sampleton", "utf-8", 5000), hit
    print(f"  {found} planted forms found")


def echo_server():
    listener = socket.create_server(("127.0.0.1", 0))

    def serve(client):
        while data := client.recv(65536):
            client.sendall(data.upper())
        client.close()

    def accept():
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(client,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener


def relay_records_slows_and_cuts():
    listener = echo_server()
    with Relay(listener.getsockname()[1]) as relay:
        with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as client:
            client.sendall(b"sampleton")
            assert client.recv(100) == b"SAMPLETON"
        assert bytes(relay.sent) == b"sampleton" and bytes(relay.received) == b"SAMPLETON"
        assert len(find_traces(relay.capture(), ["SampleTon"])) == 1

        relay.rate = 100_000
        with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as client:
            began = time.monotonic()
            client.sendall(b"x" * 50_000)
            got = 0
            while got < 50_000:
                got += len(client.recv(65536))
            took = time.monotonic() - began
            assert took > 0.35, f"50 kB at 100 kB/s took {took:.2f} s"
            relay.cut()
            try:
                assert client.recv(10) == b"", "a cut connection still speaks"
            except OSError:
                pass
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        time.sleep(0.05)
        with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as client:
            try:
                client.sendall(b"anybody there")
                assert client.recv(10) == b"", "a dead server answered"
            except OSError:
                pass
    print("  the relay records both ways, keeps its rate, cuts")


def relay_breaks_after_so_many_bytes():
    listener = echo_server()
    over = []
    told = threading.Event()

    def ended(connection):
        over.append(connection)
        told.set()

    with Relay(lambda: listener.getsockname()[1], breaks_after=lambda: 12, ended=ended) as relay:
        with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as client:
            client.sendall(b"sampleton")
            got = b""
            try:
                while data := client.recv(100):
                    got += data
            except OSError:
                pass
        assert told.wait(10), "nobody was told that it is over"
        assert got == b"SAM", f"nine bytes went, and then came {got!r}"
        assert (bytes(over[0].sent), bytes(over[0].received)) == (b"sampleton", b"SAM")
        assert over[0].was_cut and relay.cuts == 1 and not relay.sent
    listener.close()
    print("  the relay breaks a line after any number of bytes, and tells what went over it")


if __name__ == "__main__":
    cases = (search_finds_every_form, relay_records_slows_and_cuts,
             relay_breaks_after_so_many_bytes)
    for case in cases:
        print(f"{case.__name__} ...")
        case()
    print(f"{len(cases)} cases, 0 failed")
