# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Deterministic CBOR as D1 has it: RFC 8949, core deterministic encoding, and no more of it than
unsigned and negative integers, byte strings, text, arrays, maps with integer keys, and null.

int, bytes, str, list, dict and None stand for them. What `encode` would not write, `decode`
refuses.
"""
from refused import Refused, need

DEPTH = 8
UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, _TAG, SIMPLE = range(8)
NULL = 22


def _head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << 8 * size:
            return bytes([major << 5 | code]) + argument.to_bytes(size, "big")
    raise Refused("an integer of more than 64 bits")


def encode(value):
    if value is None:
        return bytes([SIMPLE << 5 | NULL])
    if isinstance(value, bool):
        raise Refused("null is the only simple value")
    if isinstance(value, int):
        return _head(UNSIGNED, value) if value >= 0 else _head(NEGATIVE, -1 - value)
    if isinstance(value, bytes):
        return _head(BYTES, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return _head(TEXT, len(text)) + text
    if isinstance(value, list):
        return _head(ARRAY, len(value)) + b"".join(map(encode, value))
    if isinstance(value, dict):
        return _head(MAP, len(value)) + b"".join(encode(key) + encode(value[key])
                                                 for key in sorted(value))
    raise Refused(f"no CBOR for a {type(value).__name__}")


class _Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    @property
    def left(self):
        return len(self.data) - self.at

    def take(self, size):
        need(size <= self.left, "a length beyond the bytes that remain")
        piece = self.data[self.at:self.at + size]
        self.at += size
        return piece

    def head(self):
        first = self.take(1)[0]
        major, code = first >> 5, first & 31
        if major == SIMPLE:
            need(code == NULL, "null is the only simple value, and there are no floats")
            return major, None
        if code < 24:
            return major, code
        need(code < 28, "lengths are definite")
        argument = int.from_bytes(self.take(1 << code - 24), "big")
        shortest = 24 if code == 24 else 1 << 4 * (1 << code - 24)
        need(argument >= shortest, "integers are written in their shortest form")
        return major, argument

    def item(self, depth):
        major, argument = self.head()
        if major == UNSIGNED:
            return argument
        if major == NEGATIVE:
            return -1 - argument
        if major == BYTES:
            return bytes(self.take(argument))
        if major == TEXT:
            try:
                return bytes(self.take(argument)).decode()
            except UnicodeDecodeError:
                raise Refused("text is UTF-8") from None
        if major == SIMPLE:
            return None
        need(major in (ARRAY, MAP), "no tags")
        need(depth < DEPTH, f"no deeper than {DEPTH}")
        each = 1 if major == ARRAY else 2
        need(argument * each <= self.left, "a length beyond the bytes that remain")
        if major == ARRAY:
            return [self.item(depth + 1) for _ in range(argument)]
        return self.entries(argument, depth)

    def entries(self, count, depth):
        found, last = {}, -1
        for _ in range(count):
            major, key = self.head()
            need(major == UNSIGNED, "keys are integers from 0 on")
            need(key > last, "keys ascend and none stands twice")
            found[key] = self.item(depth + 1)
            last = key
        return found


def decode(data):
    reader = _Reader(bytes(data))
    value = reader.item(0)
    need(reader.left == 0, "nothing follows the item")
    return value
