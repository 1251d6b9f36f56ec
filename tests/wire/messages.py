# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Bodies of requests and replies (D13), by end point."""
import re

from primitives import check_signature
from refused import Refused, need
from shapes import (ANY, HASH, ID, KEY, SEALED_32, SIGNATURE, U32, UINT, Bytes, Choice, List, Maybe,
                    Optional, Row, Shape, Text, encode, ordered)
from statement import SIGNED, SIGNED_LIST

BUNDLE, GRANT, SNAPSHOT, ROSTER, ERASE = range(1, 6)  # kinds of the log
RECOVERING = 423  # status of a reply: it waits for an administrator (D8)
STORED, DUPLICATE, STALE_KEY, CLOCK_AHEAD = 0, 1, 10, 11
REFUSALS = (12, 13, 14, 15, 16, 17, 18)

ITEM = Row(kind=Choice(BUNDLE, GRANT), bytes=Bytes())
ENTRY = Row(seq=UINT, received_ms=UINT, kind=Choice(BUNDLE, GRANT, SNAPSHOT, ROSTER, ERASE),
            bytes=Bytes())
WRAP = Row(device=ID, sealed=SEALED_32)
MISSING = Row(team=ID, generation=U32, device=ID)
LIMITS = ordered(push_bytes=UINT, push_items=UINT, page_bytes=UINT)
ACCEPTANCE = ordered(sign_pk=KEY, box_pk=KEY, head_hash=HASH, p=SIGNATURE, q=SIGNATURE)


class Result(Shape):
    """[id, status, seq?, extra?]: what stands there follows from the status."""

    ROW = Row(id=HASH, status=UINT, seq=Optional(Maybe(UINT)), extra=Optional(ANY))

    def read(self, value):
        found = self.ROW.read(value)
        status = found["status"]
        if status in (STORED, DUPLICATE):
            need(len(value) == 3 and found["seq"] is not None, "stored: a seq and no more")
        elif status in (STALE_KEY, CLOCK_AHEAD):
            need(len(value) == 4 and found["seq"] is None, "no seq, and what to do it anew with")
            extra = found["extra"]
            is_kid = status == STALE_KEY and isinstance(extra, bytes) and len(extra) == 32
            need(is_kid or isinstance(extra, int) and extra >= 0, "a kid or a generation; a time")
        else:
            need(status in REFUSALS and len(value) == 2, "a status of D13 and no more")
        return found

    def write(self, value):
        return self.ROW.write(value)


PUSH = List(ITEM, most=256)
PUSH_REPLY = ordered(results=List(Result()), receipt=Row(received_ms=UINT, signature=SIGNATURE))
PAGE = ordered(items=List(ENTRY), next=UINT, more=Choice(0, 1))
RECEIPT = Row(organisation=ID, epoch=ID, received_ms=UINT, stored=List(Row(id=HASH, seq=UINT)))
ROSTER_REPLY = ordered(statements=SIGNED_LIST, head_hash=HASH, server_ms=UINT, fresh=SIGNATURE)


def receipt_text(organisation, epoch, reply):
    """What the server signed: the results of the same reply, those that are stored (D8)."""
    stored = [{"id": one["id"], "seq": one["seq"]} for one in reply["results"]
              if one["status"] in (STORED, DUPLICATE)]
    return encode(RECEIPT, {"organisation": organisation, "epoch": epoch, "stored": stored,
                            "received_ms": reply["receipt"]["received_ms"]})


def check_receipt(organisation, epoch, reply, server_sign_pk):
    check_signature(reply["receipt"]["signature"], "tl1/receipt",
                    receipt_text(organisation, epoch, reply), server_sign_pk)


def check_fresh(reply, nonce, server_sign_pk):
    text = nonce + reply["head_hash"] + reply["server_ms"].to_bytes(8, "big")
    check_signature(reply["fresh"], "tl1/fresh", text, server_sign_pk)


class EndPoint:
    """A path with its place holders, whether it needs a session, and the bodies."""

    def __init__(self, method, path, request=None, replies=None, open_to_all=False, query=()):
        self.method, self.path = method, path
        self.pattern = re.compile(path.replace("{id}", "([0-9a-f]{32})")
                                  .replace("{n}", "([0-9]{1,10})"))
        self.request, self.replies = request, replies or {}
        self.open_to_all = open_to_all
        self.query = dict(query)


HEX32 = r"[0-9a-f]{32}"
HEX64 = r"[0-9a-f]{64}"
NUMBER = r"[0-9]+"
END_POINTS = [
    EndPoint("GET", "/v1/server", None, {200: ordered(sign_pk=KEY, limits=LIMITS)}, True),
    EndPoint("POST", "/v1/orgs",
             ordered(chain=SIGNED_LIST,
                     wraps=List(Row(team=ID, generation=U32, device=ID, sealed=SEALED_32)),
                     token=Optional(Text())),
             {201: ordered(epoch=ID)}, True),
    EndPoint("POST", "/v1/session/challenge", ordered(device=ID),
             {200: ordered(nonce=Bytes(32)), 404: None}, True),
    EndPoint("POST", "/v1/session", ordered(device=ID, nonce=Bytes(32), signature=SIGNATURE),
             {200: ordered(token=Text(), limits=LIMITS), 403: SIGNED_LIST,
              426: ordered(min_client=UINT, token=Text())}, True,
             query={"after": NUMBER, "client": NUMBER}),
    EndPoint("GET", "/v1/roster", None, {200: ROSTER_REPLY, 409: ordered(head=UINT)},
             query={"after": NUMBER, "nonce": HEX64}),
    EndPoint("POST", "/v1/roster", SIGNED_LIST,
             {201: ordered(head=UINT), 409: ordered(head=UINT, hash=HASH)}),
    EndPoint("GET", "/v1/teams/{id}/{n}/wraps", None, {200: ordered(sealed=SEALED_32)}),
    EndPoint("POST", "/v1/teams/{id}/{n}/wraps", List(WRAP), {201: None}),
    EndPoint("GET", "/v1/wraps/missing", None, {200: List(MISSING)}),
    EndPoint("GET", "/v1/devices/{id}", None, {200: ordered(last_n=UINT)}),
    EndPoint("PUT", "/v1/folders/{id}/grants", PUSH,
             {201: ordered(seq=UINT), 409: ordered(kid=HASH)}),
    EndPoint("POST", "/v1/push", PUSH, {200: PUSH_REPLY}, query={"again": "1"}),
    EndPoint("GET", "/v1/log", None, {200: PAGE, 409: ordered(epoch=ID, head=UINT)},
             query={"after": NUMBER, "anchor": NUMBER + "-" + HEX64, "max": NUMBER,
                    "wait": NUMBER}),
    EndPoint("GET", "/v1/epoch", None,
             {200: ordered(epoch=ID, common=UINT, recovering=Choice(0, 1))},
             query={"before": HEX32, "anchor": NUMBER + "-" + HEX64}),
    EndPoint("POST", "/v1/missing", List(HASH, most=1024), {200: List(UINT)}),
    EndPoint("GET", "/v1/index", None,
             {200: List(Row(folder=ID, last_seq=UINT, bytes=UINT, snapshot=Maybe(HASH),
                            mine=Choice(0, 1), kid=HASH), most=4096)},
             query={"page": NUMBER}),
    EndPoint("POST", "/v1/folders/fetch", List(Row(folder=ID, after=UINT), most=64),
             {200: ordered(items=List(ENTRY),
                           results=List(Row(status=UINT, next=UINT, more=Choice(0, 1)),
                                        most=64))}),
    EndPoint("GET", "/v1/invites/{id}", None,
             {200: ordered(organisation=ID, genesis=SIGNED, invite=SIGNED, head_seq=UINT,
                           head_hash=HASH)}, True),
    EndPoint("POST", "/v1/invites/{id}/accept", ACCEPTANCE, {202: None}, True),
    EndPoint("GET", "/v1/invites/pending", None,
             {200: List(Row(invite=ID, acceptance=ACCEPTANCE))}),
]


def end_point(method, path):
    """-> (end point, what stands in the place holders: an id as bytes, a number)."""
    for one in END_POINTS:
        found = one.pattern.fullmatch(path)
        if found and one.method == method:
            return one, [bytes.fromhex(place) if len(place) == 32 else int(place)
                         for place in found.groups()]
    raise Refused(f"D13 names no {method} {path}")
