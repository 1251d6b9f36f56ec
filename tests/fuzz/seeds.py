# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""seeds.py FOLDER: what each target begins with, from the frozen vectors and a few hand-made inputs."""
import hashlib
import json
import os
import sys

sys.dont_write_bytecode = True
TESTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(TESTS, "wire"))
import cbor  # noqa: E402

# Which message a vector is, for the first byte of message.cpp.
MESSAGES = {"message.push": 7, "message.log_page": 9, "message.accept": 12}
PERSON, CONSENT, PROTOCOL = 1, 23, 24


GET, POST, PUT, MEMBER = 0, 1, 2, 4  # of request.cpp


def vectors():
    with open(os.path.join(TESTS, "data", "vectors", "protocol.json"), encoding="utf-8") as file:
        for vector in json.load(file):
            yield vector["name"], vector["inputs"], vector["outputs"]


def hand_made_changes():
    """Two devices' answers, a set, a withdrawal, and what only a newer version knows."""
    record, one, other, time = b"\1" * 16, b"\1" + b"\0" * 15, b"\2" + b"\0" * 15, 1 << 56
    answer = [CONSENT, record, time, [[3, 1, "GIVEN"]]]
    second = [CONSENT, record, time + 1, [[3, 1, "WITHDRAWN", [[one, time]]]]]
    chosen = [CONSENT, record, time + 2, [[3, 1, "GIVEN", [[one, time], [other, time + 1]]]]]
    added = [PROTOCOL, record, time, [[4, 2, "CFI"]]]
    removed = [PROTOCOL, record, time + 1, [[4, 3, "CFI", [[one, time]]]]]
    named = [PERSON, record, time, [[1, 0, "Sampleton"], [2, 0, None]]]
    withdrawn = [PERSON, record, time + 1, [[0, 5, "Entered twice"]]]
    newer = [9999, record, time, [[1, 0, [2027, 2, 29]]]]
    for changes in ([answer, second, chosen], [added, removed], [named, withdrawn], [newer],
                    [named, answer, added, withdrawn]):
        yield cbor.encode({0: 1, 1: changes})


def hand_made_file():
    head = cbor.encode({0: 1, 1: b"\1" * 16, 2: b"\2" * 16, 3: [[b"\3" * 16, b"\4" * 80]], 4: 1})
    return b"TLCARRY1" + cbor.encode([head, b"\5" * 24, b"\6" * 64, b"\7" * 64])


def requests():
    """Each kind of end point once, and paths that only look like one."""
    some = "a" * 32
    empty = cbor.encode({1: []})
    for how, target, body in (
            (GET, "/v1/server", b""), (GET, "/v1/health", b""), (POST, "/v1/orgs", empty),
            (POST, "/v1/session/challenge", empty), (POST, "/v1/session", empty),
            (GET | MEMBER, f"/v1/roster?after=0&nonce={some}", b""), (POST | MEMBER, "/v1/roster", empty),
            (GET | MEMBER, f"/v1/teams/{some}/0/wraps", b""), (GET | MEMBER, f"/v1/devices/{some}", b""),
            (POST | MEMBER, "/v1/push", empty), (GET | MEMBER, "/v1/log?after=0&anchor=", b""),
            (PUT | MEMBER, f"/v1/folders/{some}/grants", empty), (POST, f"/v1/invites/{some}/accept", empty),
            (POST, "/v1/unlock", empty), (POST, "/v1/recovery", empty),
            (GET | MEMBER, "/v1/./log?after=0", b""), (GET | MEMBER, "/v1/%6cog?after=0", b""),
            (GET | MEMBER, "//v1/log", b""), (GET | MEMBER, "http://127.0.0.1/v1/log", b"")):
        yield bytes([how]) + target.encode() + b"\n" + body


def key_files():
    with open(os.path.join(TESTS, "data", "vectors", "key_file.json"), encoding="utf-8") as vector:
        file = bytes.fromhex(json.load(vector)["file"])
    yield file
    yield file[10:-32]  # its map


def seeds():
    for request in requests():
        yield "request", request
    for file in key_files():
        yield "key_file", file
    for name, inputs, outputs in vectors():
        data = bytes.fromhex(outputs.get("bytes", ""))
        if not data:
            continue
        yield "cbor", data
        if name.startswith("statement."):
            yield "statement", data
        elif name.startswith("grant."):
            yield "grant", data
        elif name == "bundle":
            yield "bundle", data
            yield "container", bytes.fromhex(inputs["plaintext"])
        elif name in MESSAGES:
            yield "message", bytes([MESSAGES[name]]) + data
    for target in range(20):
        yield "message", bytes([target]) + cbor.encode({1: []})
    for changes in hand_made_changes():
        yield "cbor", changes
        yield "ops", changes
        # A container: codec 0, the length twice, the bytes, and zeros to 256.
        size = len(changes).to_bytes(4, "little")
        yield "container", (b"\0" + size + size + changes).ljust(256, b"\0")
    yield "carried", hand_made_file()
    for text in ("00000-00000-00000-00000-00000-08GGA", "000G4-0R40M-30E20-9185G-R38E1-WVNQ3",
                 "http://127.0.0.1:8440", "https://server.example.org#sha256=" + 64 * "a",
                 "https://server.example.org:8443#sha256=" + 64 * "0" + "," + 64 * "f"):
        yield "typed", text.encode()


def main(folder):
    for target, data in seeds():
        os.makedirs(os.path.join(folder, target), exist_ok=True)
        with open(os.path.join(folder, target, hashlib.sha256(data).hexdigest()[:16]), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main(sys.argv[1])
