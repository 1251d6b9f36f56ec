# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A format is described once, as the specification writes it down; reading and writing follow.

A shape turns what CBOR holds into named Python values (`read`) and back (`write`). A map or a row
has its fields and no other: a field too many is refused like one too few.
"""
import cbor
from refused import Refused, need


class Shape:
    """As it is: any value that CBOR can hold."""

    def read(self, value):
        return value

    def write(self, value):
        return value


class Int(Shape):
    def __init__(self, least=-(1 << 64), most=(1 << 64) - 1):
        self.least, self.most = least, most

    def read(self, value):
        need(isinstance(value, int) and self.least <= value <= self.most,
             f"an integer from {self.least} to {self.most}")
        return value


class Choice(Shape):
    """One of a few values."""

    def __init__(self, *values):
        self.values = values

    def read(self, value):
        need(value in self.values, f"one of {self.values}, not {value!r}"[:80])
        return value


class Bytes(Shape):
    def __init__(self, exactly=None, least=0, most=None):
        self.least = least if exactly is None else exactly
        self.most = most if exactly is None else exactly

    def read(self, value):
        need(isinstance(value, bytes), "a byte string")
        need(self.least <= len(value) and (self.most is None or len(value) <= self.most),
             f"{self.least} to {self.most} bytes, not {len(value)}")
        return value


class Text(Shape):
    def read(self, value):
        need(isinstance(value, str), "a text")
        return value


class Maybe(Shape):
    """The shape, or null."""

    def __init__(self, shape):
        self.shape = shape

    def read(self, value):
        return None if value is None else self.shape.read(value)

    def write(self, value):
        return None if value is None else self.shape.write(value)


class List(Shape):
    def __init__(self, shape, least=0, most=None):
        self.shape, self.least, self.most = shape, least, most

    def read(self, value):
        need(isinstance(value, list), "an array")
        need(len(value) >= self.least and (self.most is None or len(value) <= self.most),
             f"{self.least} to {self.most} elements, not {len(value)}")
        return [self.shape.read(one) for one in value]

    def write(self, value):
        return [self.shape.write(one) for one in value]


class Optional:
    """Around a field's shape: the field may be absent (in a row only at the end)."""

    def __init__(self, shape):
        self.shape = shape


class Row(Shape):
    """An array with a meaning for each place."""

    def __init__(self, **fields):
        self.fields = {name: one.shape if isinstance(one, Optional) else one
                       for name, one in fields.items()}
        self.least = sum(not isinstance(one, Optional) for one in fields.values())

    def read(self, value):
        need(isinstance(value, list), "an array")
        need(self.least <= len(value) <= len(self.fields),
             f"{self.least} to {len(self.fields)} elements, not {len(value)}")
        return {name: shape.read(one)
                for (name, shape), one in zip(self.fields.items(), value)}

    def write(self, value):
        return [shape.write(value[name]) for name, shape in self.fields.items() if name in value]


class Map(Shape):
    """Fields as (number, shape)."""

    def __init__(self, **fields):
        self.fields = {}
        self.required = set()
        for name, (number, shape) in fields.items():
            if isinstance(shape, Optional):
                shape = shape.shape
            else:
                self.required.add(number)
            self.fields[number] = (name, shape)

    def read(self, value):
        need(isinstance(value, dict), "a map")
        unknown = set(value) - set(self.fields)
        need(not unknown, f"no field {sorted(unknown)}")
        missing = self.required - set(value)
        need(not missing, f"field {sorted(missing)} is missing")
        found = {}
        for number, one in value.items():
            name, shape = self.fields[number]
            try:
                found[name] = shape.read(one)
            except Refused as refused:
                raise Refused(f"{name}: {refused}") from None
        return found

    def write(self, value):
        return {number: shape.write(value[name])
                for number, (name, shape) in self.fields.items() if name in value}


class Inside(Shape):
    """A byte string that holds CBOR of its own."""

    def __init__(self, shape):
        self.shape = shape

    def read(self, value):
        return decode(self.shape, Bytes().read(value))

    def write(self, value):
        return encode(self.shape, value)


def decode(shape, data):
    return shape.read(cbor.decode(data))


def encode(shape, value):
    return cbor.encode(shape.write(value))


def ordered(**named):
    """A map whose fields have the numbers 1, 2, 3 .. in the order named (D13)."""
    return Map(**{name: (number, shape) for number, (name, shape) in enumerate(named.items(), 1)})


ANY = Shape()
UINT = Int(least=0)
U32 = Int(least=0, most=(1 << 32) - 1)
ID = Bytes(16)
HASH = Bytes(32)
KEY = Bytes(32)
SIGNATURE = Bytes(64)
SEALED_32 = Bytes(80)  # SEAL of 32 bytes: throw-away key 32, tag 16
