# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The changes inside a bundle (D3), as far as they can be read without the record schema."""
from refused import need
from shapes import ID, UINT, Int, List, Map, Optional, Row, Shape, decode, encode

LWW_SET, MV_SET, SET_ADD, SET_REMOVE, INSERT_ONCE, VOID = range(6)
MOST = 4096
MOST_OBSERVED = 64


class Value(Shape):
    """Text or code, integer, [y], [y,m], [y,m,d], [y,m,d,minutes], [ms,offset], reference, null.

    [y,m] and [ms,offset] look alike: which one it is says the field.
    """

    def read(self, value):
        if isinstance(value, bytes):
            return ID.read(value)
        if isinstance(value, list):
            return List(Int(), least=1, most=4).read(value)
        need(value is None or isinstance(value, (int, str)), "a value of D3")
        return value


FIELD = Row(field=UINT, kind=Int(least=LWW_SET, most=VOID), value=Value(),
            observed=Optional(List(Row(device=ID, hlc=UINT), least=1, most=MOST_OBSERVED)))
OPS = Map(schema=(0, UINT),
          changes=(1, List(Row(table=UINT, record=ID, hlc=UINT, fields=List(FIELD, least=1)),
                           least=1, most=MOST)))


def read(data):
    ops = decode(OPS, data)
    need(encode(OPS, ops) == data, "ops are written as they are read")
    for change in ops["changes"]:
        for field in change["fields"]:
            _check(field, change["hlc"])
    return ops


def _check(field, hlc):
    need(field["kind"] not in (SET_ADD, SET_REMOVE) or isinstance(field["value"], str),
         "an element of a set is a code")
    observed = field.get("observed")
    if observed is None:
        return
    need(field["kind"] in (MV_SET, SET_REMOVE), "who may observe")
    devices = [one["device"] for one in observed]
    need(devices == sorted(set(devices)), "observed by device, each once")
    need(all(one["hlc"] < hlc for one in observed), "nobody has seen what came later")
