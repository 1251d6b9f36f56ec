# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Statements of the roster (D2): their bytes, their bodies, their signatures."""
from primitives import check_signature, h
from refused import need
from shapes import (ANY, HASH, ID, KEY, SEALED_32, SIGNATURE, U32, UINT, Bytes, Choice, List,
                    Map, Maybe, Optional, Row, Text, decode, encode)

CRITICAL = 128
NOBODY = bytes(16)
START = bytes(32)
BYTES_MOST = 64 * 1024

NAME = Row(generation=U32, sealed=Bytes(least=24 + 16))
ROLE = Choice(1, 2, 3)
CUTS = List(Row(device=ID, last_n=UINT))
POLICY = Map(lease_days=(1, UINT), min_client=(2, UINT), hide_below=(3, Optional(UINT)))

# Number -> name and body.
TYPES = {
    0: ("genesis", Map(root_sign_pk=(1, KEY), recovery_box_pk=(2, KEY), user=(3, ID),
                       sign_pk=(4, KEY), box_pk=(5, KEY), server_sign_pk=(6, Maybe(KEY)),
                       spki=(7, List(HASH)), policy=(8, POLICY))),
    1: ("user_add", Map(user=(1, ID), name=(2, NAME))),
    2: ("device_add", Map(user=(1, ID), sign_pk=(2, KEY), box_pk=(3, KEY), invite=(4, ID),
                          p=(5, SIGNATURE), q=(6, SIGNATURE), head_hash=(7, HASH))),
    3: ("device_revoke", Map(device=(1, ID), last_n=(2, UINT), wipe=(3, Choice(0, 1)),
                             reason=(4, Choice(0, 1, 2, 3)))),
    4: ("team_add", Map(team=(1, ID), kind=(2, Choice(0, 1, 2, 3)), user=(3, Maybe(ID)),
                        name=(4, Maybe(NAME)), folder=(5, ID))),
    5: ("member_set", Map(user=(1, ID), team=(2, ID), role=(3, ROLE), cuts=(4, Optional(CUTS)))),
    6: ("member_unset", Map(user=(1, ID), team=(2, ID), cuts=(3, CUTS))),
    7: ("team_key", Map(team=(1, ID), generation=(2, U32), box_pk=(3, KEY), rec=(4, SEALED_32),
                        previous=(5, Maybe(Bytes(24 + 32 + 16))))),
    8: ("checkpoint", Map(seq=(1, UINT), state_hash=(2, HASH))),
    9: ("invite", Map(invite_pk=(1, KEY), user=(2, ID), roles=(3, List(Row(team=ID, role=ROLE))),
                      expires_ms=(4, UINT), tag=(5, HASH))),
    10: ("invite_cancel", Map(invite=(1, ID))),
    11: ("erase", Map(folder=(1, ID), code=(2, Text()))),
    12: ("policy", POLICY),
    13: ("server_epoch", Map(epoch=(1, ID), reason=(2, UINT))),
    14: ("server_key", Map(server_sign_pk=(1, KEY), spki=(2, List(HASH)), url=(3, Text()))),
    15: ("admin_set", Map(user=(1, ID), admin=(2, Choice(0, 1)), cuts=(3, Optional(CUTS)))),
    16: ("recover", Map(user=(1, ID), sign_pk=(2, KEY), box_pk=(3, KEY))),
}

_ENVELOPE = Map(version=(0, Choice(1)), organisation=(1, ID), seq=(2, UINT), previous=(3, HASH),
                type=(4, UINT), author=(5, ID), issued_ms=(6, UINT), body=(7, ANY))
SIGNATURES = List(Row(device=ID, signature=SIGNATURE), least=1)
# How a statement travels: its bytes and who signed them.
SIGNED = Row(bytes=Bytes(most=BYTES_MOST), signatures=SIGNATURES)
SIGNED_LIST = List(SIGNED)


class Statement:
    """What the bytes say. `name` is None, and `body` as it came, for a type that nobody knows."""

    def __init__(self, data):
        self.bytes = data
        self.hash = h(data)
        self.envelope = decode(_ENVELOPE, data)
        self.organisation = self.envelope["organisation"]
        self.seq = self.envelope["seq"]
        self.previous = self.envelope["previous"]
        self.type = self.envelope["type"]
        self.author = self.envelope["author"]
        self.issued_ms = self.envelope["issued_ms"]
        self.raw_body = self.envelope["body"]
        self.critical = self.type >= CRITICAL
        self.name, self.shape = TYPES.get(self.type % CRITICAL, (None, ANY))

    def fields(self):
        """The body, by name; refused when it is not what its type has."""
        return self.shape.read(self.raw_body)

    def written(self):
        """The bytes again, from the values."""
        return encode(_ENVELOPE, {**self.envelope, "body": self.shape.write(self.fields())})

    def check_signed_by(self, signatures, keys):
        """`keys`: [(id, public key)..], exactly those who have to sign, in this order."""
        need([one["device"] for one in signatures] == [who for who, _ in keys],
             "signed by whom the statement names")
        for one, (_, public) in zip(signatures, keys):
            check_signature(one["signature"], "tl1/roster", self.bytes, public)
