// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <vector>

// A block of rising numbers, packed: the documents that hold a word. The first is written as its
// distance from the number that the block is kept under, each other one from the one before; a
// distance takes a byte for every seven bits. Only documents that follow each other closely share
// a popular word, so most take one byte.

namespace throughline::store {

//! Calls `take` with every number of a block. Stops at a byte that cannot be part of one: a damaged
//! page is found by the store, not here.
template<class Take>
void forEachPosting(std::int64_t start, base::ByteView block, Take take)
{
    constexpr unsigned bitsOfAByte = 7;
    constexpr unsigned mostBits = 63;
    std::int64_t number = start;
    std::uint64_t distance = 0;
    unsigned shift = 0;
    for (const std::uint8_t byte : block) {
        distance |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        shift += bitsOfAByte;
        if (byte & 0x80) {
            if (shift >= mostBits)
                return;
            continue;
        }
        number += static_cast<std::int64_t>(distance);
        take(number);
        distance = 0;
        shift = 0;
    }
}

//! The greatest number of a block; of an empty one its start.
[[nodiscard]] std::int64_t lastPosting(std::int64_t start, base::ByteView block);
//! Puts a number where it belongs, once; expects it to be no less than the start.
void insertPosting(std::int64_t start, std::int64_t number, base::Bytes &block);
//! The block without this number; nothing when it was not in it.
[[nodiscard]] std::optional<base::Bytes> withoutPosting(std::int64_t start, std::int64_t number,
                                                        base::ByteView block);

} // namespace throughline::store
