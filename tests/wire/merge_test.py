# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The programs' merge against the rules read a second time (F13 of the proof): both are given the
same changes as bytes, the program in several orders and with repeats, and come to the same."""
import argparse
import pathlib
import random
import subprocess
import sys

sys.dont_write_bytecode = True
import cbor  # noqa: E402
import merge  # noqa: E402
import ops  # noqa: E402

PERSON, CONTACT, REFERRAL, CONTACT_POINT = 1, 3, 5, 9
RECORD = bytes(16)
DEVICES = [bytes([number]) * 16 for number in (1, 2, 3, 4)]
TEXTS = ["one", "two", "three", None]
#: Of each table a few fields: number, kind of change, values.
FIELDS = {
    PERSON: [(9, ops.LWW_SET, TEXTS), (19, ops.MV_SET, TEXTS), (30, ops.MV_SET, [0, 1, None]),
             (15, ops.SET_ADD, ["A", "B", "C"]), (0, ops.VOID, ["twice", None])],
    CONTACT: [(8, ops.INSERT_ONCE, TEXTS), (0, ops.VOID, ["twice", None])],
    REFERRAL: [(9, ops.SET_ADD, ["A", "B"]), (8, ops.LWW_SET, TEXTS)],
    CONTACT_POINT: [(3, ops.MV_SET, TEXTS), (5, ops.MV_SET, [0, 1, None])],
}
DO_NOT_CONTACT, MESSAGE_SAFE = (PERSON, 30), (CONTACT_POINT, 5)


def caution(table):
    def of(field, value):
        if (table, field) == DO_NOT_CONTACT:
            return {1: 2, None: 1, 0: 0}[value]
        if (table, field) == MESSAGE_SAFE:
            return {0: 2, None: 1, 1: 0}[value]
        return 0
    return of


def some_field(rng, number, kind, values, hlc):
    if kind == ops.SET_ADD and rng.random() < 0.5:
        kind = ops.SET_REMOVE
    field = {"field": number, "kind": kind, "value": rng.choice(values)}
    if kind in (ops.MV_SET, ops.SET_REMOVE):
        seen = [{"device": device, "hlc": rng.randrange(hlc)} for device in DEVICES
                if rng.random() < 0.4]
        if seen:
            field["observed"] = seen
    return field


def some_changes(rng, table):
    changes = []
    for _ in range(rng.randint(1, 10)):
        hlc = rng.randint(1, 8)
        fields = [some_field(rng, *one, hlc) for one in FIELDS[table] if rng.random() < 0.7]
        if fields:
            changes.append((rng.choice(DEVICES), {"hlc": hlc, "fields": fields}))
    return changes


def as_bytes(table, change):
    fields = []
    for one in change["fields"]:
        row = [one["field"], one["kind"], one["value"]]
        if "observed" in one:
            row.append([[seen["device"], seen["hlc"]] for seen in one["observed"]])
        fields.append(row)
    encoded = [table, RECORD, change["hlc"], fields]
    ops.read(cbor.encode({0: 2, 1: [encoded]}))
    return cbor.encode(encoded)


def expected(table, changes):
    lines = []
    for field, (value, standing) in sorted(merge.merged(changes, caution(table)).items()):
        values = ",".join(sorted(one.hex() for one in standing))
        lines.append(f"{field} {cbor.encode(value).hex()} {values}".rstrip())
    first, last = merge.touched(changes)
    lines.append(f"made {first[0]} {first[1].hex()} changed {last[0]} {last[1].hex()}")
    return lines


class Probe:
    """The programs' merge, asked one case after the other."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def ask(self, table, changes):
        for device, change in changes:
            self.process.stdin.write(f"{device.hex()} {as_bytes(table, change).hex()}\n")
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        lines = []
        while line := self.process.stdout.readline().strip():
            lines.append(line)
        return lines

    def end(self):
        self.process.stdin.close()
        return self.process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--cases", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    probe = Probe(arguments.bin / "merge_probe")
    differing = 0
    for seed in range(arguments.seed, arguments.seed + arguments.cases):
        rng = random.Random(seed)
        table = rng.choice(sorted(FIELDS))
        changes = some_changes(rng, table)
        if not changes:
            continue
        wanted = expected(table, changes)
        differing += any("," in line for line in wanted)
        for _ in range(3):
            given = changes + rng.choices(changes, k=rng.randint(0, 3))
            rng.shuffle(given)
            got = probe.ask(table, given)
            if got != wanted:
                sys.exit(f"seed {seed}, table {table}: {given}\nexpected {wanted}\ngot {got}")
    if probe.end() != 0:
        sys.exit("the probe has failed")
    if differing < arguments.cases // 10:
        sys.exit("hardly any case had several values in one field")
    print(f"{arguments.cases} cases, {differing} with several values in one field")


if __name__ == "__main__":
    main()
