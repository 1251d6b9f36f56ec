# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The frozen vectors, by a second reading of the specification: it has to come to the same bytes.

Every vector is read, verified, opened with its keys and written again, and none of its bytes can be
changed unnoticed.
"""
import collections
import json
import os
import sys
import unittest

sys.dont_write_bytecode = True
import bundle  # noqa: E402
import cbor  # noqa: E402
import enrolment  # noqa: E402
import key_file  # noqa: E402
import messages  # noqa: E402
import primitives  # noqa: E402
import shapes  # noqa: E402
import sodium  # noqa: E402
import vectors  # noqa: E402
from grant import BODY, Grant  # noqa: E402
from refused import Refused  # noqa: E402
from statement import Statement  # noqa: E402

FILE = vectors.File()
KEY_FILE = os.path.join(os.path.dirname(vectors.FILE), "key_file.json")


def of(kind):
    found = [one for one in FILE.vectors if one.format == kind]
    if not found:
        raise AssertionError(f"no vector of {kind}")
    return found


class Vectors(unittest.TestCase):
    """What stands in the file under `outputs` follows from what stands under `inputs`."""

    def test_everything_is_written_as_it_was_read(self):
        for one in FILE.frozen():
            with self.subTest(one.name):
                self.assertEqual(one.write(one.read(one.data)), one.data)

    def test_ids(self):
        for name, make, keys in (
                ("id.organisation", primitives.organisation_id, ["root_sign_pk"]),
                ("id.device", primitives.device_id, ["sign_pk", "box_pk"]),
                ("id.invite", primitives.invite_id, ["invite_pk"])):
            one = FILE.by_name[name]
            self.assertEqual(make(*(one.inputs[key] for key in keys)), one.outputs["id"], name)
        self.assertEqual(len(of("id")), 3)

    def test_statements(self):
        for one in of("statement"):
            with self.subTest(one.name):
                given, statement = one.inputs, Statement(one.outputs["bytes"])
                for name in ("organisation", "previous", "author", "seq", "issued_ms"):
                    self.assertEqual(getattr(statement, name), given[name], name)
                called = statement.name or f"other {statement.type % 128}"
                self.assertEqual(one.name, f"statement.{given['seq']}.{called}")
                self.assertEqual(statement.hash, one.outputs["hash"])
                seeds = [given["admin_sign_seed"]]
                if statement.seq == 0:
                    seeds.insert(0, given["root_sign_seed"])
                self.assertEqual([pair["signature"] for pair in vectors.signatures(one)],
                                 [primitives.sign(seed, "tl1/roster", statement.bytes)
                                  for seed in seeds])

    def test_roster(self):
        (one,) = of("roster")
        said, roster = one.outputs, FILE.roster
        self.assertEqual(len(roster.statements), one.inputs["statements"])
        self.assertEqual((roster.head, roster.head16), (said["head"], said["head16"]))
        self.assertEqual(len(roster.no_ops), said["no_ops"], roster.no_ops)
        self.assertEqual(roster.read_only, said["read_only"])

    def test_sealed_name(self):
        (one,) = of("sealed_name")
        (frozen,) = [each for each in FILE.frozen() if each.name == one.name]
        name, _ = frozen.read(frozen.data)
        self.assertEqual(name.encode(), one.outputs["name_utf8"])
        in_roster = FILE.roster.users[one.inputs["subject"]]
        self.assertEqual(in_roster["sealed"], one.inputs["sealed"])

    def test_bundle(self):
        for one in of("bundle"):
            given, said = one.inputs, one.outputs
            header = {name: given[name] for name in ("organisation", "folder", "device", "n",
                                                     "parents", "roster_seq", "hlc_max", "schema")}
            header.update(version=1, kind=1, kid=primitives.kid(given["folder_key"]),
                          roster_head16=primitives.h16(given["roster_head"]))
            made = bundle.seal(header, given["nonce"], given["plaintext"], given["folder_key"],
                               given["device_sign_seed"])
            self.assertEqual(made, said["bytes"])
            read = bundle.Bundle(made)
            self.assertEqual(
                (read.header_bytes, bundle.associated(read.header_bytes), read.sealed, read.id,
                 read.header["kid"], read.open(given["folder_key"])),
                (said["header"], said["associated_data"], said["ciphertext"], said["id"],
                 said["kid"], given["plaintext"]))

    def test_grants(self):
        for one in of("grant"):
            with self.subTest(one.name):
                given, said = one.inputs, one.outputs
                body = {name: value for name, value in given.items() if name != "device_sign_seed"}
                encoded = shapes.encode(BODY, {"version": 1, **body})
                self.assertEqual(encoded, said["grant"])
                signature = primitives.sign(given["device_sign_seed"], "tl1/grant",
                                            primitives.h(encoded))
                self.assertEqual(cbor.encode([encoded, signature]), said["bytes"])
                self.assertEqual(Grant(said["bytes"]).id, said["id"])

    def test_push_and_page(self):
        items = ([messages.GRANT, "grant"], [messages.BUNDLE, "bundle"])
        for kind, shape in (("message.push", messages.PUSH), ("message.log_page", messages.PAGE)):
            (one,) = of(kind)
            read = shapes.decode(shape, one.outputs["bytes"])
            read = read["items"] if shape is messages.PAGE else read
            self.assertEqual([[item["kind"], item["bytes"]] for item in read],
                             [[number, one.inputs[name]] for number, name in items])

    def test_receipt(self):
        (one,) = of("message.receipt")
        given, said = one.inputs, one.outputs
        reply = shapes.decode(messages.PUSH_REPLY, said["push_reply"])
        text = messages.receipt_text(given["organisation"], given["epoch"], reply)
        self.assertEqual(text, said["message"])
        self.assertEqual(cbor.decode(text)[2:], [given["received_ms"], given["stored"]])
        self.assertEqual(reply["receipt"]["signature"], said["signature"])
        self.assertEqual(primitives.sign(given["server_sign_seed"], "tl1/receipt", text),
                         said["signature"])

    def test_accept(self):
        (one,) = of("message.accept")
        given, said = one.inputs, one.outputs
        invite, device = given["invite_sign_seed"], given["device_sign_seed"]
        body = {"sign_pk": sodium.sign_public(device), "head_hash": given["head_hash"],
                "box_pk": sodium.box_public(given["box_secret"])}
        text = enrolment.accepted_text(sodium.sign_public(invite), body)
        body.update(p=primitives.sign(invite, "tl1/accept", text),
                    q=primitives.sign(device, "tl1/accept", text))
        self.assertEqual((text, body["p"], body["q"]), (said["signed"], said["p"], said["q"]))
        self.assertEqual(shapes.encode(messages.ACCEPTANCE, body), said["bytes"])


class KeyFiles(unittest.TestCase):
    """The one vector that no program has written: a key file in which the key store takes part. The programs open it too
    (tests/store/tst_key_file.cpp)."""

    def test_with_the_key_store(self):
        with open(KEY_FILE, encoding="utf-8") as file:
            given = json.load(file)
        passphrase = given.pop("passphrase")
        given = {name: bytes.fromhex(value) for name, value in given.items()}
        body = key_file.read(given["file"])
        self.assertEqual(body["keystore"], given["slot"])
        self.assertEqual(key_file.open_with(body, passphrase, given["stored"]), given["key"])
        made = key_file.sealed(body, given["key"], passphrase, given["stored"])
        self.assertEqual(key_file.written(made), given["file"])
        for wrong in ((passphrase + "x", given["stored"]), (passphrase, given["key"]), (passphrase, None)):
            with self.assertRaises(Refused):
                key_file.open_with(body, *wrong)
        for slot in (b"", given["slot"][:-1], given["slot"] + b"\0"):
            with self.assertRaises(Refused):
                key_file.read(key_file.written({**body, "keystore": slot}))


class Changed(unittest.TestCase):
    """Planted faults."""

    def test_no_byte_is_changed_unnoticed(self):
        counts = collections.Counter()
        for one in FILE.frozen():
            for at in range(len(one.data)):
                changed = bytearray(one.data)
                changed[at] ^= 1 << at % 8
                try:
                    read = one.read(bytes(changed))
                except Refused:
                    counts["refused"] += 1
                    continue
                self.assertFalse(one.proof, f"{one.name}: byte {at} was changed and passed")
                self.assertEqual(one.write(read), bytes(changed),
                                 f"{one.name}: byte {at} was changed and does not count")
                counts["read as something else"] += 1
        print(dict(counts), file=sys.stderr)
        self.assertGreater(min(counts["refused"], counts["read as something else"]), 50)

    def test_nothing_is_missing_or_too_much(self):
        for one in FILE.frozen():
            for data in [one.data[:size] for size in range(len(one.data))] + [one.data + b"\0"]:
                with self.assertRaises(Refused, msg=f"{one.name} of {len(data)} bytes"):
                    one.read(data)


if __name__ == "__main__":
    unittest.main()
