# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The letters of D1: H, H16, KDF, AEAD, SEAL, SIG, and the ids and numbers inside hashes.

Hashes and key derivation are hashlib's BLAKE2b, the framing of the ciphers is written out here, so
that only curve, cipher and Argon2id are taken from libsodium.
"""
import hashlib

import sodium
from refused import need

NONCE = 24


def ascii_bytes(text):
    return text.encode("ascii")


def u32be(number):
    return number.to_bytes(4, "big")


def h(data, key=b""):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def h16(data):
    return hashlib.blake2b(data, digest_size=16).digest()


def kdf(key, number, context):
    """crypto_kdf of 32 bytes: keyed BLAKE2b of nothing, number as salt, context as person."""
    return hashlib.blake2b(b"", digest_size=32, key=key,
                           salt=number.to_bytes(8, "little").ljust(16, b"\0"),
                           person=ascii_bytes(context).ljust(16, b"\0")).digest()


def aead_open(key, sealed, associated):
    """`sealed` is nonce || ct."""
    need(len(sealed) >= NONCE + 16, "nonce and tag")
    return sodium.aead_decrypt(key, sealed[:NONCE], sealed[NONCE:], associated)


def aead_seal(key, nonce, plain, associated):
    return nonce + sodium.aead_encrypt(key, nonce, plain, associated)


def _seal_nonce(throw_away, recipient):
    return hashlib.blake2b(throw_away + recipient, digest_size=NONCE).digest()


def seal_open(sealed, secret):
    """SEAL: throw-away public key || box, with a nonce of both public keys."""
    need(len(sealed) >= 32 + 16, "a sealed box has a key and a tag")
    throw_away = sealed[:32]
    nonce = _seal_nonce(throw_away, sodium.box_public(secret))
    return sodium.box_open(sealed[32:], nonce, throw_away, secret)


def seal(plain, recipient, throw_away_secret):
    throw_away = sodium.box_public(throw_away_secret)
    return throw_away + sodium.box(plain, _seal_nonce(throw_away, recipient), recipient,
                                   throw_away_secret)


def signed_text(domain, data):
    return ascii_bytes(domain) + b"\0" + data


def sign(seed, domain, data):
    return sodium.sign(seed, signed_text(domain, data))


def check_signature(signature, domain, data, public):
    need(sodium.verifies(signature, signed_text(domain, data), public),
         f"the signature \"{domain}\" does not hold")


def organisation_id(root_sign_pk):
    return h16(ascii_bytes("tl1/org") + root_sign_pk)


def device_id(sign_pk, box_pk):
    return h16(ascii_bytes("tl1/dev") + sign_pk + box_pk)


def invite_id(invite_pk):
    return h16(invite_pk)


def kid(key):
    return h(ascii_bytes("tl1/kid") + key)
