# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""One device's sealed changes of one folder (D3): header, seal, container."""
import sodium
import zstd
from cbor import encode as cbor_encode
from padme import padded
from primitives import NONCE, check_signature, h, kdf, kid, sign, signed_text
from refused import need
from shapes import HASH, ID, SIGNATURE, UINT, Bytes, Choice, Inside, List, Map, Row, decode, encode

BYTES_MOST = 256 * 1024
RAW_MOST = 4 * 1024 * 1024
RAW, ZSTD = 0, 1
_PREFIX = 1 + 4 + 4

HEADER = Map(version=(0, Choice(1)), kind=(1, Choice(1, 2)), organisation=(2, ID), folder=(3, ID),
             kid=(4, HASH), device=(5, ID), n=(6, UINT), parents=(7, List(HASH, most=16)),
             roster_seq=(8, UINT), roster_head16=(9, Bytes(16)), hlc_max=(10, UINT),
             schema=(11, UINT))
BUNDLE = Row(header=Inside(HEADER), nonce=Bytes(NONCE), sealed=Bytes(least=16),
             signature=SIGNATURE)


def associated(header):
    """What the seal is bound to. `header`: its bytes."""
    return signed_text("tl1/bundle", header)


def content_key(key):
    return kdf(key, 1, "tl1foldr")


class Bundle:
    def __init__(self, data):
        need(len(data) <= BYTES_MOST, "a bundle has 256 KiB at most")
        self.bytes = data
        parts = decode(BUNDLE, data)
        self.header, self.nonce = parts["header"], parts["nonce"]
        self.sealed, self.signature = parts["sealed"], parts["signature"]
        need(self.header["parents"] == sorted(set(self.header["parents"])), "parents are sorted")
        self.header_bytes = encode(HEADER, self.header)
        self.id = bundle_id(self.header_bytes, self.nonce, self.sealed)

    @property
    def padded_size(self):
        """The size of what is sealed, which anybody can see."""
        return len(self.sealed) - 16

    def written(self):
        return encode(BUNDLE, {"header": self.header, "nonce": self.nonce, "sealed": self.sealed,
                               "signature": self.signature})

    def check_signature(self, sign_pk):
        check_signature(self.signature, "tl1/bundle", self.id, sign_pk)

    def open(self, key):
        need(kid(key) == self.header["kid"], "the kid commits to the key")
        return sodium.aead_decrypt(content_key(key), self.nonce, self.sealed,
                                   associated(self.header_bytes))


def bundle_id(header, nonce, sealed):
    return h(cbor_encode([header, nonce, sealed]))


def seal(header, nonce, plain, key, sign_seed):
    """A bundle's bytes."""
    header_bytes = encode(HEADER, header)
    sealed = sodium.aead_encrypt(content_key(key), nonce, plain, associated(header_bytes))
    signature = sign(sign_seed, "tl1/bundle", bundle_id(header_bytes, nonce, sealed))
    return cbor_encode([header_bytes, nonce, sealed, signature])


def unpack(plain):
    """The container: -> the ops' bytes."""
    need(len(plain) >= _PREFIX, "codec and two lengths")
    codec = plain[0]
    raw_len, packed_len = (int.from_bytes(plain[at:at + 4], "little") for at in (1, 5))
    need(codec in (RAW, ZSTD), "codec raw or zstd: there is no dictionary yet")
    need(raw_len <= RAW_MOST, "raw_len has 4 MiB at most")
    end = _PREFIX + packed_len
    need(end <= len(plain), "comp_len is within the container")
    need(len(plain) == padded(end), "padded by Padmé, to 256 bytes at least")
    need(not any(plain[end:]), "padded with zeros")
    data = plain[_PREFIX:end]
    if codec == ZSTD:
        return zstd.decompress(data, raw_len)
    need(raw_len == packed_len, "raw is as long as it is")
    return data


def pack(data, codec=RAW):
    packed = zstd.compress(data) if codec == ZSTD else data
    plain = (bytes([codec]) + len(data).to_bytes(4, "little") + len(packed).to_bytes(4, "little")
             + packed)
    return plain.ljust(padded(len(plain)), b"\0")
