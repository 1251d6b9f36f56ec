# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A folder's key, sealed to a team (D10)."""
from primitives import aead_open, ascii_bytes, check_signature, h, kdf, kid, seal_open, u32be
from refused import need
from shapes import (HASH, ID, SEALED_32, SIGNATURE, U32, UINT, Bytes, Choice, Inside, Map, Maybe,
                    Row, decode, encode)

BODY = Map(version=(0, Choice(1)), organisation=(1, ID), folder=(2, ID), epoch=(3, U32),
           kid=(4, HASH), team=(5, ID), generation=(6, U32), sealed_key=(7, Maybe(SEALED_32)),
           previous_key=(8, Maybe(Bytes(24 + 32 + 32 + 16))), device=(9, ID), roster_seq=(10, UINT))
GRANT = Row(grant=Inside(BODY), signature=SIGNATURE)


class Grant:
    def __init__(self, data):
        self.bytes = data
        parts = decode(GRANT, data)
        self.body, self.signature = parts["grant"], parts["signature"]
        self.id = h(encode(BODY, self.body))

    def written(self):
        return encode(GRANT, {"grant": self.body, "signature": self.signature})

    def check_signature(self, sign_pk):
        check_signature(self.signature, "tl1/grant", self.id, sign_pk)

    def open(self, team_secret):
        """The folder's key, for who holds the team's secret of that generation."""
        need(self.body["sealed_key"] is not None, "an ungrant holds no key")
        key = seal_open(self.body["sealed_key"], team_secret)
        need(kid(key) == self.body["kid"], "the kid commits to the key")
        return key

    def previous(self, key):
        """The key of the epoch before, for who holds this epoch's."""
        need(self.body["previous_key"] is not None, "the first epoch has none before it")
        both = aead_open(kdf(key, 3, "tl1foldr"), self.body["previous_key"],
                         ascii_bytes("tl1/epoch") + self.body["organisation"] + self.body["folder"]
                         + u32be(self.body["epoch"]))
        need(kid(both[:32]) == both[32:], "the kid commits to the key before")
        return both[:32]
