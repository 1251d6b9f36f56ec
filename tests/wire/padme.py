# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Padmé: sizes rounded so that a size tells no more than the leading bits of itself (D3)."""
SMALLEST = 256


def padme(size):
    if size < 2:
        return size
    exponent = size.bit_length() - 1
    mask = (1 << exponent - exponent.bit_length()) - 1
    return (size + mask) & ~mask


def padded(size):
    return max(SMALLEST, padme(size))


def is_padded(size):
    return size == padded(size)
