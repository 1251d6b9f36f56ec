# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Codes, invites and joining (D9), and what follows from the paper root (D10)."""
import sodium
from primitives import ascii_bytes, check_signature, h, kdf
from refused import need

# Digits and capitals without I, L, O and U. The specification says base32 and a check group: which
# ones is what the programs print.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK = 4  # characters
GROUP = 5


def _check_bits(data):
    return int.from_bytes(h(ascii_bytes("tl1/code") + b"\0" + data)[:3], "big") >> 4


def printed(data):
    """A code as it stands on paper: the bytes, zero bits to fill the last character, the check."""
    characters = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << characters * 5 - len(data) * 8
    number = number << CHECK * 5 | _check_bits(data)
    text = "".join(ALPHABET[number >> 5 * at & 31] for at in range(characters + CHECK - 1, -1, -1))
    return "-".join(text[at:at + GROUP] for at in range(0, len(text), GROUP))


def read_printed(text, size):
    """The bytes of a printed code; `size`: how many it holds."""
    letters = text.replace("-", "")
    need(all(letter in ALPHABET for letter in letters), "the alphabet of printed codes")
    need(len(letters) == -(-size * 8 // 5) + CHECK, "as many characters as it has bits")
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    bits = number >> CHECK * 5
    spare = (len(letters) - CHECK) * 5 - size * 8
    need(bits & (1 << spare) - 1 == 0, "the last character is filled with zeros")
    data = (bits >> spare).to_bytes(size, "big")
    need(number & (1 << CHECK * 5) - 1 == _check_bits(data), "the check group fits")
    return data


def invite_seed(code):
    return h(ascii_bytes("tl1/invite"), key=code)


def invite_public(code):
    return sodium.sign_public(invite_seed(code))


def invite_tag(code, organisation, root_sign_pk, server_sign_pk):
    return h(ascii_bytes("tl1/root") + organisation + root_sign_pk + (server_sign_pk or b""),
             key=code)


def accepted_text(invite_pk, body):
    """What p and q sign."""
    return invite_pk + body["sign_pk"] + body["box_pk"] + body["head_hash"]


def check_acceptance(invite_pk, body):
    text = accepted_text(invite_pk, body)
    check_signature(body["p"], "tl1/accept", text, invite_pk)
    check_signature(body["q"], "tl1/accept", text, body["sign_pk"])


def compared_hash(body):
    """What the six words are made of."""
    return h(body["p"] + body["q"])


def root_sign_public(root):
    return sodium.sign_public(kdf(root, 1, "tl1root_"))


def recovery_secret(root):
    return kdf(root, 2, "tl1root_")


def team_secret(seed):
    return kdf(seed, 1, "tl1team_")
