# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The key file of a device (D15): opened with the passphrase, and with what the key store has of it
where that takes part."""
import sodium
from primitives import NONCE, ascii_bytes, h, seal_open
from refused import need
from shapes import Bytes, Choice, Int, Map, Maybe, Shape, decode, encode

MAGIC = b"TLKEY1"
MEMORY_LEAST = 64 * 1024  # KiB
PASSES_LEAST = 3
SEALED = Bytes(106)

BODY = Map(kdf=(1, Choice(1)), salt=(2, Bytes(16)), memory=(3, Int(MEMORY_LEAST, 1 << 21)),
           passes=(4, Int(PASSES_LEAST, 1 << 8)), keystore=(5, Maybe(Bytes(16))), nonce=(6, Bytes(NONCE)),
           sealed=(7, Bytes(32 + 16)), to_managers=(8, Maybe(SEALED)),
           to_recovery=(9, Maybe(SEALED)))


def read(data):
    """The body; Refused for a damaged file."""
    start = len(MAGIC) + 4
    need(data[:len(MAGIC)] == MAGIC, "begins as a key file does")
    end = start + int.from_bytes(data[len(MAGIC):start], "little")
    need(data[end:] == h(data[:end]), "the hash of all before it")
    return decode(BODY, data[start:end])


def written(body):
    encoded = encode(BODY, body)
    data = MAGIC + len(encoded).to_bytes(4, "little") + encoded
    return data + h(data)


def _wrapping(body, passphrase, stored):
    """The key that wraps the store's key, and what the seal is bound to."""
    stretched = sodium.argon2id(passphrase.encode(), body["salt"], body["memory"] * 1024,
                                body["passes"])
    associated = encode(BODY, {name: body[name] for name in ("kdf", "salt", "memory", "passes",
                                                             "keystore", "nonce")})
    part = b"\0" if stored is None else b"\1" + stored
    return h(ascii_bytes("tl1/kek") + part + stretched), associated


def open_with(body, passphrase, stored=None):
    """The store's key; Refused for a wrong passphrase. `stored`: what the key store has of it."""
    need((body["keystore"] is None) == (stored is None), "a secret of the key store where it has one")
    wrapping, associated = _wrapping(body, passphrase, stored)
    return sodium.aead_decrypt(wrapping, body["nonce"], body["sealed"], associated)


def sealed(body, key, passphrase, stored=None):
    """The same body with the store's key in it."""
    wrapping, associated = _wrapping(body, passphrase, stored)
    return {**body, "sealed": sodium.aead_encrypt(wrapping, body["nonce"], key, associated)}


def open_boxed(body, field, secret):
    """The store's key out of the box for the managers or for the paper root (D12)."""
    need(body[field] is not None, f"the box {field} is there")
    boxed = seal_open(body[field], secret)
    need(boxed.startswith(b"tl1/unlock") and len(boxed) == 10 + 16 + 32, "a key bound to its device")
    return boxed[26:]
