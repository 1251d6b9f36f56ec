# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What many devices' changes of one record come to (D5), from the set of all of them at once.

Written from the rules, for reading, not for speed: nothing is kept from one change to the next, so
that order, batches and repeats cannot matter here. A change is what `ops` reads, with the device
that made it.
"""
import cbor
from ops import INSERT_ONCE, LWW_SET, MV_SET, SET_ADD, SET_REMOVE, VOID

class Write:
    """One device's change of one field."""

    def __init__(self, device, hlc, field):
        self.device = device
        self.stamp = (hlc, device)
        self.kind = field["kind"]
        self.value = field["value"]
        self.order = cbor.encode(self.value)
        #: What its author had before them, of other devices: {device: hlc}.
        self.observed = {one["device"]: one["hlc"] for one in field.get("observed") or []}


def writes(changes):
    """{field: all writes to it}, of `(device, change)`."""
    found = {}
    for device, change in changes:
        for field in change["fields"]:
            found.setdefault(field["field"], []).append(Write(device, change["hlc"], field))
    return found


def later(all_writes):
    """The last writer wins; of one stamp the greater bytes."""
    return max(all_writes, key=lambda one: (one.stamp, one.order)).value


def first(all_writes):
    """What is written once keeps its first value."""
    stamp = min(one.stamp for one in all_writes)
    return later([one for one in all_writes if one.stamp == stamp])


def seen_of(device, all_writes):
    """Up to when somebody who wrote there knew of this device's writing."""
    return max((one.observed.get(device, -1) for one in all_writes), default=-1)


def newest_of_each(all_writes):
    """A device writes over what it wrote itself."""
    newest = {}
    for one in all_writes:
        held = newest.get(one.device)
        if held is None or (held.stamp, held.order) < (one.stamp, one.order):
            newest[one.device] = one
    return list(newest.values())


def answers(all_writes):
    """Every value that nobody who knew of it has written over."""
    return [one for one in newest_of_each(all_writes)
            if one.stamp[0] > seen_of(one.device, all_writes)]


def elements(all_writes):
    """What is in a set: added by some device, and not taken out by whoever knew of that."""
    found = set()
    for element in {one.value for one in all_writes}:
        own = [one for one in all_writes if one.value == element]
        for add in (one for one in own if one.kind == SET_ADD):
            taken_out = any(one.kind == SET_REMOVE and one.device == add.device
                            and one.stamp >= add.stamp for one in own)
            if not taken_out and add.stamp[0] > seen_of(add.device, own):
                found.add(element)
    return found


def shown(standing, caution):
    """Of several answers the one of most caution, then the newest."""
    return max(standing, key=lambda one: (caution(one.value), one.stamp)).value


def merged(changes, caution):
    """{field: (what the record shows, all values that stand there)}; `caution(field, value)`."""
    outcome = {}
    for field, all_writes in writes(changes).items():
        kind = all_writes[0].kind
        if kind in (LWW_SET, VOID):
            value = later(all_writes)
            outcome[field] = (value, {cbor.encode(value)})
        elif kind == INSERT_ONCE:
            value = first(all_writes)
            outcome[field] = (value, {cbor.encode(value)})
        elif kind == MV_SET:
            standing = answers(all_writes)
            outcome[field] = (shown(standing, lambda value: caution(field, value)),
                              {one.order for one in standing})
        else:
            keys = elements(all_writes)
            outcome[field] = (";".join(sorted(keys)) or None,
                              {cbor.encode(key) for key in keys})
    return outcome


def touched(changes):
    """The earliest and the latest change of the record."""
    stamps = [(change["hlc"], device) for device, change in changes]
    return min(stamps), max(stamps)
