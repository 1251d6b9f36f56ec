# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The frozen vectors, and for each of them how its bytes are read, verified and written again."""
import json
import os

import enrolment
import messages
import names
import primitives
import shapes
import sodium
from bundle import Bundle
from grant import Grant
from refused import need
from roster import Roster
from statement import POLICY, SIGNED

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "vectors",
                    "protocol.json")


def _bytes(value):
    """Hexadecimal texts of the file as bytes, all the way down; decimal texts stay as they are."""
    if isinstance(value, list):
        return [_bytes(one) for one in value]
    return bytes.fromhex(value) if isinstance(value, str) else value


class Vector:
    def __init__(self, name, inputs, outputs):
        self.name = name
        self.inputs = {key: int(value) if key == "hlc_max" else _bytes(value)
                       for key, value in inputs.items()}
        self.outputs = {key: _bytes(value) for key, value in outputs.items()}

    @property
    def format(self):
        return self.name.partition(".")[0] if not self.name.startswith("message.") else self.name


def load():
    with open(FILE, encoding="utf-8") as file:
        return [Vector(**one) for one in json.load(file)]


class Frozen:
    """Bytes that stand in the file. `read` verifies them with the vector's keys and raises Refused;
    `write` makes the same bytes of what was read. `proof`: a signature or a seal covers every byte.
    """

    def __init__(self, name, data, read, write, proof=True):
        self.name, self.data, self.read, self.write, self.proof = name, data, read, write, proof


class File:
    """All vectors, with the chain that they share."""

    def __init__(self):
        self.vectors = load()
        self.by_name = {one.name: one for one in self.vectors}
        self.chain = [one for one in self.vectors if one.format == "statement"]
        self.roster = self.roster_before(len(self.chain))

    def roster_before(self, count):
        roster = Roster()
        for one in self.chain[:count]:
            roster.append(one.outputs["bytes"], signatures(one))
        return roster

    def frozen(self):
        """Everything in the file that is bytes of a format."""
        for one in self.vectors:
            yield from getattr(self, "_" + one.format.replace(".", "_"))(one)

    def _id(self, _one):
        return ()  # a hash of any bytes: nothing to read

    def _statement(self, one):
        before = self.roster_before(one.inputs["seq"])

        def read(data):
            signed = shapes.decode(SIGNED, data)
            return before.verify(signed["bytes"], signed["signatures"]), signed["signatures"]

        def write(read_back):
            return shapes.encode(SIGNED, {"bytes": read_back[0].written(),
                                          "signatures": read_back[1]})

        data = shapes.encode(SIGNED, {"bytes": one.outputs["bytes"], "signatures": signatures(one)})
        yield Frozen(one.name, data, read, write)

    def _policy(self, one):
        def read(data):
            found = shapes.decode(POLICY, data)
            need({"hide_below": None, **found} == one.inputs, "what the policy says")
            return found

        yield Frozen(one.name, one.outputs["bytes"], read,
                     lambda found: shapes.encode(POLICY, found))

    def _sealed_name(self, one):
        given = one.inputs
        where = given["seed_of_all"], given["organisation"], given["subject"]
        yield Frozen(one.name, given["sealed"],
                     lambda data: (names.open_name(data, *where), data[:primitives.NONCE]),
                     lambda read: names.seal_name(*read, *where))

    def _roster(self, _one):
        return ()  # what the chain as a whole comes to: no bytes of its own

    def _bundle(self, one):
        yield Frozen(one.name, one.outputs["bytes"],
                     lambda data: self.read_bundle(data, one.inputs["folder_key"]),
                     lambda read: read[0].written())

    def read_bundle(self, data, key):
        bundle = Bundle(data)
        need(bundle.header["organisation"] == self.roster.organisation, "of this organisation")
        bundle.check_signature(self.roster.device(bundle.header["device"])["sign_pk"])
        return bundle, bundle.open(key)

    def _grant(self, one):
        yield Frozen(one.name, one.outputs["bytes"], self.read_grant, Grant.written)

    def read_grant(self, data):
        grant = Grant(data)
        need(grant.body["organisation"] == self.roster.organisation, "of this organisation")
        grant.check_signature(self.roster.device(grant.body["device"])["sign_pk"])
        return grant

    def read_item(self, item):
        if item["kind"] == messages.GRANT:
            return self.read_grant(item["bytes"]).body
        key = self.by_name["bundle"].inputs["folder_key"]
        return self.read_bundle(item["bytes"], key)[0].header

    def _list(self, one, shape, items):
        def read(data):
            value = shapes.decode(shape, data)
            for item in items(value):
                self.read_item(item)
            return value

        yield Frozen(one.name, one.outputs["bytes"], read,
                     lambda value: shapes.encode(shape, value), proof=False)

    def _message_push(self, one):
        return self._list(one, messages.PUSH, lambda value: value)

    def _message_log_page(self, one):
        return self._list(one, messages.PAGE, lambda value: value["items"])

    def _message_receipt(self, one):
        given = one.inputs
        server = sodium.sign_public(given["server_sign_seed"])

        def read_message(data):
            primitives.check_signature(one.outputs["signature"], "tl1/receipt", data, server)
            return shapes.decode(messages.RECEIPT, data)

        def read_reply(data):
            reply = shapes.decode(messages.PUSH_REPLY, data)
            messages.check_receipt(given["organisation"], given["epoch"], reply, server)
            return reply

        yield Frozen(one.name, one.outputs["message"], read_message,
                     lambda value: shapes.encode(messages.RECEIPT, value))
        yield Frozen(one.name + " as a reply", one.outputs["push_reply"], read_reply,
                     lambda value: shapes.encode(messages.PUSH_REPLY, value), proof=False)

    def _message_accept(self, one):
        invite = sodium.sign_public(one.inputs["invite_sign_seed"])

        def read(data):
            body = shapes.decode(messages.ACCEPTANCE, data)
            enrolment.check_acceptance(invite, body)
            return body

        yield Frozen(one.name, one.outputs["bytes"], read,
                     lambda body: shapes.encode(messages.ACCEPTANCE, body))


def signatures(one):
    return [{"device": device, "signature": signature}
            for device, signature in one.outputs["signatures"]]
