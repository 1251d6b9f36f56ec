# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""libsodium through ctypes: bare primitives with checked lengths, nothing of any format."""
import ctypes
import ctypes.util

from refused import need

_NAME = ctypes.util.find_library("sodium")
if _NAME is None:
    raise SystemExit("libsodium is not on this machine: packaging/deps names its package.")
_LIB = ctypes.CDLL(_NAME)
if _LIB.sodium_init() < 0:
    raise SystemExit("libsodium does not start.")

_SIZE = ctypes.c_ulonglong


def _sized(data, size):
    assert len(data) == size, f"{len(data)} bytes where {size} belong"
    return bytes(data)


def sign_public(seed):
    """The Ed25519 public key of a seed."""
    return _sign_pair(seed)[0]


def _sign_pair(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    _LIB.crypto_sign_seed_keypair(public, secret, _sized(seed, 32))
    return public.raw, secret.raw


def sign(seed, message):
    signature = ctypes.create_string_buffer(64)
    _LIB.crypto_sign_detached(signature, None, bytes(message), _SIZE(len(message)),
                              _sign_pair(seed)[1])
    return signature.raw


def verifies(signature, message, public):
    return _LIB.crypto_sign_verify_detached(_sized(signature, 64), bytes(message),
                                            _SIZE(len(message)), _sized(public, 32)) == 0


def box_public(secret):
    """The X25519 public key of a secret one."""
    public = ctypes.create_string_buffer(32)
    _LIB.crypto_scalarmult_base(public, _sized(secret, 32))
    return public.raw


def box_open(box, nonce, their_public, my_secret):
    need(len(box) >= 16, "a box has a tag")
    plain = ctypes.create_string_buffer(len(box) - 16 + 1)
    done = _LIB.crypto_box_open_easy(plain, bytes(box), _SIZE(len(box)), _sized(nonce, 24),
                                     _sized(their_public, 32), _sized(my_secret, 32))
    need(done == 0, "the box does not open with this key")
    return plain.raw[:len(box) - 16]


def box(plain, nonce, their_public, my_secret):
    sealed = ctypes.create_string_buffer(len(plain) + 16)
    done = _LIB.crypto_box_easy(sealed, bytes(plain), _SIZE(len(plain)), _sized(nonce, 24),
                                _sized(their_public, 32), _sized(my_secret, 32))
    need(done == 0, "no box for this public key")
    return sealed.raw


def aead_encrypt(key, nonce, plain, associated):
    sealed = ctypes.create_string_buffer(len(plain) + 16)
    _LIB.crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed, None, bytes(plain), _SIZE(len(plain)), bytes(associated), _SIZE(len(associated)),
        None, _sized(nonce, 24), _sized(key, 32))
    return sealed.raw


def aead_decrypt(key, nonce, sealed, associated):
    need(len(sealed) >= 16, "a sealed text has a tag")
    plain = ctypes.create_string_buffer(len(sealed) - 16 + 1)
    done = _LIB.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, None, None, bytes(sealed), _SIZE(len(sealed)), bytes(associated),
        _SIZE(len(associated)), _sized(nonce, 24), _sized(key, 32))
    need(done == 0, "the seal does not open with this key")
    return plain.raw[:len(sealed) - 16]


def argon2id(secret, salt, memory_bytes, passes):
    derived = ctypes.create_string_buffer(32)
    done = _LIB.crypto_pwhash(derived, _SIZE(32), bytes(secret), _SIZE(len(secret)),
                              _sized(salt, 16), _SIZE(passes), ctypes.c_size_t(memory_bytes), 2)
    need(done == 0, "Argon2id does not run with these figures")
    return derived.raw
