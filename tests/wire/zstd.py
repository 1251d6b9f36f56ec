# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""libzstd through ctypes: one frame of a known size."""
import ctypes
import ctypes.util

from refused import need

_NAME = ctypes.util.find_library("zstd")
if _NAME is None:
    raise SystemExit("libzstd is not on this machine: packaging/deps names its package.")
_LIB = ctypes.CDLL(_NAME)
for _function in (_LIB.ZSTD_decompress, _LIB.ZSTD_compress, _LIB.ZSTD_compressBound):
    _function.restype = ctypes.c_size_t


def decompress(data, size):
    plain = ctypes.create_string_buffer(size + 1)
    got = _LIB.ZSTD_decompress(plain, ctypes.c_size_t(size), bytes(data),
                               ctypes.c_size_t(len(data)))
    need(not _LIB.ZSTD_isError(ctypes.c_size_t(got)) and got == size,
         "one zstd frame of raw_len bytes")
    return plain.raw[:size]


def compress(data):
    room = _LIB.ZSTD_compressBound(ctypes.c_size_t(len(data)))
    packed = ctypes.create_string_buffer(room)
    size = _LIB.ZSTD_compress(packed, ctypes.c_size_t(room), bytes(data),
                              ctypes.c_size_t(len(data)), 3)
    assert not _LIB.ZSTD_isError(ctypes.c_size_t(size))
    return packed.raw[:size]
