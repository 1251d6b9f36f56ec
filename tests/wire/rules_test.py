# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What the specification forbids is refused, and for the reason that it gives."""
import sys
import unittest

sys.dont_write_bytecode = True
import bundle  # noqa: E402
import cbor  # noqa: E402
import enrolment  # noqa: E402
import messages  # noqa: E402
import names  # noqa: E402
import ops  # noqa: E402
import primitives  # noqa: E402
import shapes  # noqa: E402
import sodium  # noqa: E402
import statement  # noqa: E402
from grant import BODY, Grant  # noqa: E402
from padme import is_padded, padded, padme  # noqa: E402
from refused import Refused  # noqa: E402
from roster import MANAGERS, PERSONAL, WORK, Roster  # noqa: E402


def made_up(what, size=32):
    """Bytes that are the same every time and look random."""
    return primitives.h(what.encode())[:size]


def refused(self, rule, action, *args):
    with self.assertRaises(Refused) as caught:
        action(*args)
    self.assertIn(rule, str(caught.exception))


class Cbor(unittest.TestCase):
    FORBIDDEN = [
        ("1800", "shortest"), ("190017", "shortest"), ("1900ff", "shortest"),
        ("1a0000ffff", "shortest"), ("1b00000000ffffffff", "shortest"),
        ("3800", "shortest"), ("5800", "shortest"),
        ("7801" + "61", "shortest"), ("9801" + "00", "shortest"), ("b801" + "0000", "shortest"),
        ("1c", "definite"), ("1f", "definite"), ("5f4100ff", "definite"), ("7f6161ff", "definite"),
        ("9f00ff", "definite"), ("bf0000ff", "definite"),
        ("f4", "only simple"), ("f5", "only simple"), ("f7", "only simple"), ("e0", "only simple"),
        ("f8ff", "only simple"), ("f93c00", "only simple"), ("fa3f800000", "only simple"),
        ("fb3ff0000000000000", "only simple"), ("ff", "only simple"),
        ("c000", "no tags"), ("d81800", "no tags"),
        ("a200000000", "ascend"), ("a201000000", "ascend"),
        ("a1616100", "keys are integers"), ("a1410000", "keys are integers"),
        ("a12000", "keys are integers"), ("a1f600", "keys are integers"),
        ("61ff", "UTF-8"), ("62c080", "UTF-8"), ("63eda080", "UTF-8"),
        ("", "remain"), ("18", "remain"), ("41", "remain"), ("5b7fffffffffffffff", "remain"),
        ("9b7fffffffffffffff", "remain"), ("bb7fffffffffffffff", "remain"),
        ("8100" + "00", "follows"), ("81" * 9 + "00", "deeper"), ("a100" * 9 + "00", "deeper"),
    ]
    ALLOWED = {"00": 0, "17": 23, "1818": 24, "18ff": 255, "190100": 256, "1a00010000": 65536,
               "1b0000000100000000": 1 << 32, "1b" + "ff" * 8: (1 << 64) - 1, "20": -1,
               "3b" + "ff" * 8: -(1 << 64), "40": b"", "60": "", "62c3bc": "ü", "80": [], "a0": {},
               "f6": None, "a2000101f6": {0: 1, 1: None}, "81" * 8 + "00": None}

    def test_forbidden(self):
        for data, rule in self.FORBIDDEN:
            with self.subTest(data):
                refused(self, rule, cbor.decode, bytes.fromhex(data))

    def test_allowed(self):
        for data, value in self.ALLOWED.items():
            read = cbor.decode(bytes.fromhex(data))
            self.assertEqual(cbor.encode(read).hex(), data)
            if value is not None:
                self.assertEqual(read, value)

    def test_whatever_is_read_is_written_the_same(self):
        """All that one and two bytes can be, and three that begin as containers."""
        taken = 0
        for size, firsts in ((1, range(256)), (2, range(256)), (3, (0x82, 0xa1))):
            for rest in range(256 ** (size - 1)):
                for first in firsts:
                    data = bytes([first]) + rest.to_bytes(size - 1, "big")
                    try:
                        value = cbor.decode(data)
                    except Refused:
                        continue
                    taken += 1
                    self.assertEqual(cbor.encode(value), data)
        self.assertGreater(taken, 5_000)

    def test_not_to_be_written(self):
        for value in (True, 1.5, 1 << 64, {1}, object()):
            self.assertRaises(Refused, cbor.encode, value)


class Sizes(unittest.TestCase):
    def test_padme(self):
        """Figures worked out by hand from the definition, and its promise of at most 12 % more."""
        for size, wanted in ((256, 256), (257, 272), (272, 272), (273, 288), (1000, 1024),
                             (1025, 1088), (65537, 67584), (100_000, 100_352)):
            self.assertEqual(padme(size), wanted, size)
        for size in range(2, 70_000, 7):
            self.assertLessEqual(size, padme(size))
            self.assertLess(padme(size), size * 1.12)
            self.assertTrue(is_padded(padded(size)))
        self.assertEqual([size for size in range(300) if is_padded(size)], [256, 272, 288])


class Container(unittest.TestCase):
    def test_there_and_back(self):
        for size in (0, 1, 246, 247, 248, 5000):
            data = made_up("data") * (size // 32 + 1)
            for codec in (bundle.RAW, bundle.ZSTD):
                plain = bundle.pack(data[:size], codec)
                self.assertTrue(is_padded(len(plain)))
                self.assertEqual(bundle.unpack(plain), data[:size])

    def test_forbidden(self):
        good = bundle.pack(b"some bytes")

        def changed(**at):
            plain = bytearray(good)
            for place, data in at.items():
                start = int(place[1:])
                plain[start:start + len(data)] = data
            return bytes(plain)

        for rule, plain in (
                ("dictionary", changed(_0=b"\2")), ("raw or zstd", changed(_0=b"\3")),
                ("4 MiB", changed(_1=(1 + (4 << 20)).to_bytes(4, "little"))),
                ("within", changed(_5=(1 << 31).to_bytes(4, "little"))),
                ("as long as it is", changed(_1=b"\x09")), ("zeros", changed(_255=b"\1")),
                ("Padmé", good + bytes(16)), ("Padmé", good[:-1]), ("two lengths", good[:8]),
                ("zstd frame", changed(_0=b"\1"))):
            with self.subTest(rule):
                refused(self, rule, bundle.unpack, plain)

    def test_a_frame_that_grows_beyond_what_it_says(self):
        plain = bytearray(bundle.pack(bytes(100_000), bundle.ZSTD))
        plain[1:5] = (99_999).to_bytes(4, "little")
        refused(self, "raw_len bytes", bundle.unpack, bytes(plain))


class Ops(unittest.TestCase):
    RECORD = made_up("record", 16)

    def ops(self, *fields):
        return cbor.encode({0: 1, 1: [[3, self.RECORD, 1 << 50, [list(one) for one in fields]]]})

    def test_values(self):
        for value in ("text", 7, -7, [2026], [2026, 11], [2026, 11, 23], [2026, 11, 23, 510],
                      [1767225600000, 60], self.RECORD, None):
            read = ops.read(self.ops((1, ops.LWW_SET, value)))
            self.assertEqual(read["changes"][0]["fields"][0]["value"], value)
        ops.read(self.ops((1, ops.MV_SET, 1, [[self.RECORD, 1]]), (0, ops.VOID, "reason"),
                          (2, ops.SET_ADD, "CODE"), (2, ops.SET_REMOVE, "CODE"),
                          (2, ops.SET_REMOVE, "CODE", [[bytes(16), 7], [self.RECORD, 1]])))

    def test_forbidden(self):
        for data in (self.ops(), self.ops((1, 6, 1)), self.ops((1, 0, b"short")),
                     self.ops((1, 0, [])), self.ops((1, 0, {})), self.ops((1, 0, ["a"])),
                     self.ops((1, 0, 1, [[self.RECORD, 1]])), self.ops((1, 1, 1, [])),
                     self.ops((1, 1, 1, [[self.RECORD, 1 << 50]])), self.ops((1, 2, 1)),
                     self.ops((1, 2, "C", [[self.RECORD, 1]])), self.ops((1, 3, None)),
                     self.ops((1, 1, 1, [[self.RECORD, 1], [self.RECORD, 2]])),
                     self.ops((1, 1, 1, [[self.RECORD, 1], [bytes(16), 2]])),
                     self.ops((1, 1, 1, [[n.to_bytes(16), 1] for n in range(65)])),
                     cbor.encode({0: 1, 1: []}),
                     cbor.encode({0: 1}), cbor.encode({0: 1, 1: [], 2: 0})):
            self.assertRaises(Refused, ops.read, data)


class Keys(unittest.TestCase):
    """What is sealed opens for who it is sealed to, where it belongs, and for nobody else."""

    ORG, TEAM, FOLDER = made_up("org", 16), made_up("team", 16), made_up("folder", 16)

    def grant(self, **other):
        self.key, self.before = made_up("K"), made_up("K before")
        secret = enrolment.team_secret(made_up("seed"))
        body = {"version": 1, "organisation": self.ORG, "folder": self.FOLDER, "epoch": 1,
                "kid": primitives.kid(self.key), "team": self.TEAM, "generation": 0,
                "sealed_key": primitives.seal(self.key, sodium.box_public(secret), made_up("once")),
                "previous_key": primitives.aead_seal(
                    primitives.kdf(self.key, 3, "tl1foldr"), made_up("nonce", 24),
                    self.before + primitives.kid(self.before),
                    b"tl1/epoch" + self.ORG + self.FOLDER + primitives.u32be(1)),
                "device": made_up("device", 16), "roster_seq": 1, **other}
        encoded = shapes.encode(BODY, body)
        signature = primitives.sign(made_up("device seed"), "tl1/grant", primitives.h(encoded))
        return Grant(cbor.encode([encoded, signature])), secret

    def test_a_grant_opens(self):
        grant, secret = self.grant()
        grant.check_signature(sodium.sign_public(made_up("device seed")))
        self.assertEqual(grant.open(secret), self.key)
        self.assertEqual(grant.previous(self.key), self.before)

    def test_a_grant_stays_shut(self):
        grant, secret = self.grant()
        refused(self, "does not open", grant.open, made_up("another secret"))
        refused(self, "does not open", grant.previous, made_up("another key"))
        refused(self, "tl1/grant", grant.check_signature, sodium.sign_public(made_up("other")))
        refused(self, "commits", self.grant(kid=made_up("kid"))[0].open, secret)
        refused(self, "no key", self.grant(sealed_key=None)[0].open, secret)
        refused(self, "none before", self.grant(previous_key=None)[0].previous, self.key)
        refused(self, "does not open", self.grant(epoch=2)[0].previous, self.key)
        refused(self, "does not open", self.grant(folder=self.TEAM)[0].previous, self.key)

    def header(self, **other):
        return {"version": 1, "kind": 1, "organisation": self.ORG, "folder": self.FOLDER,
                "kid": primitives.kid(made_up("K")), "device": made_up("device", 16), "n": 1,
                "parents": [], "roster_seq": 1, "roster_head16": made_up("head", 16),
                "hlc_max": 1, "schema": 1, **other}

    def sealed(self, plain=bundle.pack(b"x"), **other):
        return bundle.seal(self.header(**other), made_up("nonce", 24), plain, made_up("K"),
                           made_up("device seed"))

    def test_a_bundle_is_bound_to_its_header(self):
        good = bundle.Bundle(self.sealed())
        self.assertEqual(bundle.unpack(good.open(made_up("K"))), b"x")
        for other in ({"organisation": self.TEAM}, {"folder": self.TEAM}, {"n": 2}, {"kind": 2}):
            header = shapes.encode(bundle.HEADER, self.header(**other))
            swapped = bundle.Bundle(cbor.encode([header, good.nonce, good.sealed, good.signature]))
            refused(self, "tl1/bundle", swapped.check_signature,
                    sodium.sign_public(made_up("device seed")))
            refused(self, "does not open", swapped.open, made_up("K"))
        refused(self, "commits", good.open, made_up("another key"))

    def test_forbidden_headers(self):
        a, b = sorted([made_up("a"), made_up("b")])
        many = sorted(made_up(str(number)) for number in range(17))
        for rule, other in (("sorted", {"parents": [b, a]}), ("sorted", {"parents": [a, a]}),
                            ("0 to 16", {"parents": many}), ("version", {"version": 2}),
                            ("kind", {"kind": 3})):
            refused(self, rule, bundle.Bundle, self.sealed(**other))
        refused(self, "256 KiB", bundle.Bundle, self.sealed(bytes(256 * 1024)))

    def test_a_name_belongs_to_one_subject(self):
        where = made_up("seed of all"), self.ORG
        sealed = names.seal_name("Ffion Sample", made_up("nonce", 24), *where, self.TEAM)
        self.assertEqual(names.open_name(sealed, *where, self.TEAM), "Ffion Sample")
        refused(self, "does not open", names.open_name, sealed, *where, self.FOLDER)

    def test_a_seed_leads_back_to_the_one_before(self):
        seed, before = made_up("seed 1"), made_up("seed 0")
        sealed = primitives.aead_seal(
            primitives.kdf(seed, 2, "tl1team_"), made_up("nonce", 24), before,
            b"tl1/prev" + self.ORG + self.TEAM + bytes([0, 0, 0, 1]))
        self.assertEqual(names.open_previous(sealed, seed, self.ORG, self.TEAM, 1), before)
        refused(self, "does not open", names.open_previous, sealed, seed, self.ORG, self.TEAM, 2)


class PrintedCodes(unittest.TestCase):
    """Codes that people copy. Every slip of one character is noticed, and every two exchanged."""

    def test_there_and_back(self):
        for size, characters in ((16, 30), (32, 56)):
            data = made_up("code")[:size]
            text = enrolment.printed(data)
            self.assertEqual(len(text.replace("-", "")), characters)
            self.assertEqual(enrolment.read_printed(text, size), data)

    def test_slips(self):
        text = enrolment.printed(made_up("code", 16))
        for at, letter in enumerate(text):
            if letter == "-":
                continue
            for other in set(enrolment.ALPHABET) - {letter}:
                self.assertRaises(Refused, enrolment.read_printed,
                                  text[:at] + other + text[at + 1:], 16)
            for later in range(at + 1, len(text)):
                if text[later] not in (letter, "-"):
                    swapped = (text[:at] + text[later] + text[at + 1:later] + letter
                               + text[later + 1:])
                    self.assertRaises(Refused, enrolment.read_printed, swapped, 16)
        for bad in (text[:-1], text + "0", text.replace("-", "_"), ""):
            self.assertRaises(Refused, enrolment.read_printed, bad, 16)


class Chain:
    """Statements of a made-up organisation, signed as they should be unless told otherwise."""

    def __init__(self):
        self.roster = Roster()
        self.root, self.device_seed = made_up("root"), made_up("admin")
        keys = sodium.sign_public(self.device_seed), made_up("box")
        self.device = primitives.device_id(*keys)
        self.user = made_up("first admin", 16)
        self.organisation = primitives.organisation_id(sodium.sign_public(self.root))
        self.genesis = {1: sodium.sign_public(self.root), 2: made_up("recovery"), 3: self.user,
                        4: keys[0], 5: keys[1], 6: None, 7: [], 8: {1: 0, 2: 0}}

    def make(self, number, body, author=None, seed=None, **other):
        first = not self.roster.statements
        fields = {"organisation": self.organisation, "seq": len(self.roster.statements),
                  "previous": self.roster.head, "author": bytes(16) if first else self.device,
                  **({"author": author} if author else {}), **other}
        data = cbor.encode({0: 1, 1: fields["organisation"], 2: fields["seq"],
                            3: fields["previous"], 4: number, 5: fields["author"], 6: 1, 7: body})
        pairs = [(author or self.device, seed or self.device_seed)]
        if first:
            pairs.insert(0, (bytes(16), self.root))
        return data, [{"device": device, "signature": primitives.sign(one, "tl1/roster", data)}
                      for device, one in pairs]

    def begin(self):
        self.roster.append(*self.make(0, self.genesis))
        return self

    def add(self, number, body, **other):
        """-> why it did nothing, or None."""
        self.roster.append(*self.make(number, body, **other))
        no_ops = self.roster.no_ops
        return no_ops[-1][1] if no_ops and no_ops[-1][0] == self.roster.seq else None

    def join(self, user, seed):
        """Everything that makes a second device."""
        code, sign_pk = made_up("code", 16), sodium.sign_public(seed)
        invite_seed = enrolment.invite_seed(code)
        invite_pk = enrolment.invite_public(code)
        tag = enrolment.invite_tag(code, self.organisation, self.roster.root, self.roster.server)
        self.add(9, {1: invite_pk, 2: user, 3: [], 4: 1, 5: tag})
        body = {"sign_pk": sign_pk, "box_pk": made_up("joined box"),
                "head_hash": self.roster.head}
        text = enrolment.accepted_text(invite_pk, body)
        return {1: user, 2: sign_pk, 3: body["box_pk"], 4: primitives.invite_id(invite_pk),
                5: primitives.sign(invite_seed, "tl1/accept", text),
                6: primitives.sign(seed, "tl1/accept", text), 7: body["head_hash"]}


class Statements(unittest.TestCase):
    def setUp(self):
        self.chain = Chain().begin()

    def refused(self, rule, number, body, **other):
        refused(self, rule, self.chain.roster.append, *self.chain.make(number, body, **other))

    def test_what_breaks_the_chain(self):
        body = {1: made_up("user", 16), 2: [0, bytes(40)]}
        self.refused("seq is the next", 1, body, seq=2)
        self.refused("prev", 1, body, previous=made_up("elsewhere"))
        self.refused("this organisation", 1, body, organisation=made_up("other", 16))
        self.refused("a device of the roster", 1, body, author=made_up("nobody", 16))
        self.refused("tl1/roster", 1, body, seed=made_up("forger"))
        data, signatures = self.chain.make(1, body)
        refused(self, "signed by whom", self.chain.roster.append, data, signatures * 2)
        refused(self, "no field [8]", self.chain.roster.append,
                cbor.encode({**cbor.decode(data), 8: 0}), signatures)
        refused(self, "version", self.chain.roster.append,
                cbor.encode({**cbor.decode(data), 0: 2}), signatures)
        self.assertEqual(len(self.chain.roster.statements), 1)

    def test_what_is_no_genesis(self):
        chain = Chain()
        for rule, number, change, other in (
                ("is the genesis", 1, {}, {}), ("hash of its root", 0, {1: made_up("root 2")}, {}),
                ("nobody is the author", 0, {}, {"author": made_up("somebody", 16)}),
                ("tl1/roster", 0, {}, {"seed": made_up("forger")}),
                ("signed by whom", 0, {5: made_up("box 2")}, {}),
                ("prev", 0, {}, {"previous": made_up("x")})):
            with self.subTest(rule):
                refused(self, rule, chain.roster.append,
                        *chain.make(number, {**chain.genesis, **change}, **other))

    def test_what_does_nothing(self):
        user, team = made_up("user", 16), made_up("team", 16)
        name = [0, bytes(40)]
        add_team = {1: team, 2: WORK, 3: None, 4: name, 5: made_up("folder", 16)}
        key = {1: team, 2: 0, 3: made_up("box"), 4: bytes(80), 5: None}
        for why, number, body in (
                (None, 1, {1: user, 2: name}), ("there already", 1, {1: user, 2: name}),
                ("bad body", 1, {1: user}), ("bad body", 1, {1: user, 2: name, 3: 0}),
                ("bad body", 1, None), ("nobody knows", 100, {1: 1}),
                ("second genesis", 0, self.chain.genesis),
                (None, 4, add_team), ("there already", 4, add_team),
                ("has a user", 4, {**add_team, 1: made_up("t2", 16), 2: PERSONAL}),
                ("has a name", 4, {**add_team, 1: made_up("t2", 16), 2: MANAGERS}),
                ("next generation", 7, {**key, 2: 1}), (None, 7, key),
                ("next generation", 7, key), ("one before", 7, {**key, 2: 1}),
                (None, 7, {**key, 2: 1, 5: bytes(72)}),
                ("are there", 5, {1: user, 2: made_up("no team", 16), 3: 1}),
                ("folder stays", 11, {1: made_up("folder", 16), 2: "made-up-reason"}),
                (None, 11, {1: made_up("person", 16), 2: "made-up-reason"}),
                ("already", 11, {1: made_up("person", 16), 2: "made-up-reason"}),
                ("bad body", 11, {1: made_up("person 2", 16), 2: 3}),
                ("bad body", 5, {1: user, 2: team, 3: 4}), (None, 5, {1: user, 2: team, 3: 2}),
                ("bad body", 12, {1: 30}), ("bad body", 12, {1: 30, 2: 0, 3: None}),
                ("bad body", 12, {1: 30, 2: 0, 4: 10}), (None, 12, {1: 30, 2: 0, 3: 10}),
                (None, 12, {1: 30, 2: 0})):
            with self.subTest(why=why, number=number):
                got = self.chain.add(number, body)
                self.assertTrue(got is None if why is None else got and why in got, got)
        self.assertFalse(self.chain.roster.read_only)
        self.assertEqual(self.chain.roster.role(user, team), 2)

    def test_who_has_no_right(self):
        user, seed = made_up("user", 16), made_up("second device")
        self.chain.add(1, {1: user, 2: [0, bytes(40)]})
        body = self.chain.join(user, seed)
        for number, wrong in ((5, bytes(64)), (6, bytes(64)), (7, bytes(32)), (4, bytes(16)),
                              (7, self.chain.roster.statements[0].hash)):
            self.assertIsNotNone(self.chain.add(2, {**body, number: wrong}))
        self.assertIsNone(self.chain.add(2, body))
        self.assertIn("live invite", self.chain.add(2, body))  # single use
        device = primitives.device_id(body[2], body[3])
        self.assertIn("no admin or manager", self.chain.add(1, {1: made_up("u", 16), 2: [0, bytes(40)]},
                                                 author=device, seed=seed))

    def member(self, name, *roles):
        """A user with a device and roles -> (user, device, seed)."""
        user, seed = made_up(name, 16), made_up(name + " device")
        self.chain.add(1, {1: user, 2: [0, bytes(40)]})
        body = self.chain.join(user, seed)
        self.assertIsNone(self.chain.add(2, body))
        for team, role in roles:
            self.assertIsNone(self.chain.add(5, {1: user, 2: team, 3: role}))
        return user, primitives.device_id(body[2], body[3]), seed

    def team(self, name, kind=WORK):
        team = made_up(name, 16)
        self.chain.add(4, {1: team, 2: kind, 3: None, 4: [0, bytes(40)] if kind == WORK else None,
                           5: made_up(name + " folder", 16)})
        self.chain.add(7, {1: team, 2: 0, 3: made_up("box"), 4: bytes(80), 5: None})
        return team

    def test_who_is_shut_out(self):
        team = self.team("team")
        user, device, seed = self.member("worker", (team, 2))
        roster = self.chain.roster
        self.assertIsNone(self.chain.add(3, {1: device, 2: 7, 3: 0, 4: 0}))
        self.assertTrue(roster.teams[team]["stale"])
        self.assertEqual(roster.active(user), set())
        self.assertIn("already", self.chain.add(3, {1: device, 2: 7, 3: 0, 4: 0}))
        self.assertIsNone(self.chain.add(3, {1: device, 2: 7, 3: 1, 4: 2}))
        self.assertIn("already", self.chain.add(3, {1: device, 2: 7, 3: 0, 4: 0}))
        self.assertIn("shut out", self.chain.add(1, {1: made_up("u", 16), 2: [0, bytes(40)]},
                                                 author=device, seed=seed))
        self.assertIn("bad body", self.chain.add(3, {1: device, 2: 7, 3: 2, 4: 0}))
        self.assertIn("bad body", self.chain.add(3, {1: device, 2: 7, 3: 1, 4: 4}))
        self.assertIsNone(self.chain.add(7, {1: team, 2: 1, 3: made_up("b"), 4: bytes(80),
                                             5: bytes(72)}))
        self.assertFalse(roster.teams[team]["stale"])

    def test_who_leaves_is_cut_off(self):
        team = self.team("team")
        user, device, _ = self.member("worker", (team, 3))
        for cuts in ([], [[made_up("other", 16), 1]], [[device, 1], [device, 1]]):
            self.assertIn("cut", self.chain.add(6, {1: user, 2: team, 3: cuts}))
            if cuts:
                self.assertIn("cut", self.chain.add(5, {1: user, 2: team, 3: 1, 4: cuts}))
        self.assertIsNone(self.chain.add(5, {1: user, 2: team, 3: 1, 4: [[device, 1]]}))
        self.assertFalse(self.chain.roster.teams[team]["stale"])
        self.assertIsNone(self.chain.add(6, {1: user, 2: team, 3: [[device, 1]]}))
        self.assertTrue(self.chain.roster.teams[team]["stale"])
        self.assertIsNone(self.chain.add(15, {1: user, 2: 1}))
        self.assertEqual(self.chain.roster.role(user, team), 3)
        self.assertIn("takes the right away", self.chain.add(15, {1: user, 2: 0}))
        self.assertIsNone(self.chain.add(15, {1: user, 2: 0, 3: [[device, 1]]}))

    def test_what_a_manager_may(self):
        mine, other = self.team("mine"), self.team("other")
        user, device, seed = self.member("manager", (mine, 3))
        worker, worker_device, _ = self.member("worker", (mine, 2))
        elsewhere, _, _ = self.member("elsewhere", (other, 1))
        admin = next(iter(self.chain.roster.admins))
        person = [0, bytes(40)]
        key = {3: made_up("b"), 4: bytes(80), 5: bytes(72)}
        for right, number, body in (
                (True, 1, {1: made_up("new", 16), 2: person}),
                (True, 5, {1: made_up("new", 16), 2: mine, 3: 2}),
                (False, 5, {1: made_up("new", 16), 2: other, 3: 1}),
                (False, 5, {1: made_up("new", 16), 2: mine, 3: 3}),
                (False, 5, {1: user, 2: mine, 3: 1, 4: [[device, 1]]}),
                (False, 15, {1: user, 2: 1}), (False, 12, {1: 5, 2: 0}),
                (False, 11, {1: made_up("f", 16), 2: "made-up"}),
                (False, 9, {1: made_up("k"), 2: admin, 3: [], 4: 1, 5: made_up("t")}),
                (False, 9, {1: made_up("k"), 2: elsewhere, 3: [], 4: 1, 5: made_up("t")}),
                (False, 9, {1: made_up("k"), 2: worker, 3: [[mine, 3]], 4: 1, 5: made_up("t")}),
                (True, 9, {1: made_up("k"), 2: worker, 3: [[mine, 2]], 4: 1, 5: made_up("t")}),
                (True, 3, {1: worker_device, 2: 1, 3: 0, 4: 1}),
                (False, 7, {1: other, 2: 1, **key}), (True, 7, {1: mine, 2: 1, **key}),
                (False, 4, {1: made_up("t3", 16), 2: WORK, 3: None, 4: person,
                            5: made_up("f3", 16)}),
                (True, 4, {1: made_up("t4", 16), 2: PERSONAL, 3: made_up("new", 16), 4: None,
                           5: made_up("f4", 16)})):
            with self.subTest(number=number, right=right):
                got = self.chain.add(number, body, author=device, seed=seed)
                self.assertTrue(got is None if right else got and "right" in got, got)

    def test_what_needs_a_newer_program(self):
        for number in (128 + 100, 128 + 17, 128 + 8):
            chain = Chain().begin()
            chain.add(number, {1: 1})
            self.assertTrue(chain.roster.read_only, number)

    def test_an_epoch_is_confirmed_once(self):
        epoch = made_up("epoch", 16)
        for why, body in (("bad body", {1: 1}), ("an epoch that is one", {1: bytes(16), 2: 0}),
                          (None, {1: epoch, 2: 0}), ("confirmed already", {1: epoch, 2: 0})):
            with self.subTest(why=why):
                got = self.chain.add(13, body)
                self.assertTrue(got is None if why is None else got and why in got, got)
        self.assertFalse(self.chain.roster.read_only)
        self.assertEqual(self.chain.roster.epochs, {epoch})

    def test_critical_changes_nothing_for_who_understands(self):
        self.assertIsNone(self.chain.add(128 + 1, {1: made_up("user", 16), 2: [0, bytes(40)]}))
        self.assertFalse(self.chain.roster.read_only)

    def test_a_statement_has_64_kib_at_most(self):
        self.assertRaises(Refused, statement.SIGNED.read, [bytes(64 * 1024 + 1), []])


class Messages(unittest.TestCase):
    ID = made_up("id")

    def test_results(self):
        for good in ([self.ID, 0, 1], [self.ID, 1, 1], [self.ID, 10, None, made_up("kid")],
                     [self.ID, 10, None, 3], [self.ID, 11, None, 5], [self.ID, 12]):
            result = messages.Result()
            self.assertEqual(result.write(result.read(good)), good)
        for bad in ([self.ID, 0], [self.ID, 0, None], [self.ID, 10], [self.ID, 10, 4, 3],
                    [self.ID, 10, None, b"short"], [self.ID, 11, None, self.ID], [self.ID, 12, 1],
                    [self.ID, 2, 1], [self.ID, 99], [self.ID], [bytes(31), 12]):
            self.assertRaises(Refused, messages.Result().read, bad)

    def test_fresh_is_for_one_nonce(self):
        seed, nonce = made_up("server"), made_up("nonce")
        reply = {"head_hash": self.ID, "server_ms": 1767225600000}
        reply["fresh"] = primitives.sign(
            seed, "tl1/fresh", nonce + self.ID + (1767225600000).to_bytes(8, "big"))
        messages.check_fresh(reply, nonce, sodium.sign_public(seed))
        refused(self, "tl1/fresh", messages.check_fresh, reply, self.ID, sodium.sign_public(seed))

    def test_only_what_is_named(self):
        refused(self, "names no", messages.end_point, "GET", "/v1/secrets")
        refused(self, "names no", messages.end_point, "DELETE", "/v1/log")
        push = messages.PUSH
        self.assertRaises(Refused, push.read, [[5, b""]])
        self.assertRaises(Refused, push.read, [[1, b""]] * 257)


if __name__ == "__main__":
    unittest.main()
