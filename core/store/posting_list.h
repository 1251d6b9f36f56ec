// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

// The people who have a word, by their numbers, in blocks: one for each stretch of numbers, in
// which somebody takes two bytes, in any order. So a newcomer is put behind the others without
// reading them, and a popular name is few rows.

namespace throughline::store {

//! The most numbers that can share a block.
inline constexpr std::int64_t longestStretch = 1 << 16;

//! What stands for a number in its block, which is kept under `number / stretch`.
[[nodiscard]] constexpr std::array<std::uint8_t, 2> posting(std::int64_t number,
                                                            std::int64_t stretch)
{
    const std::int64_t place = number % stretch;
    return {static_cast<std::uint8_t>(place >> 8), static_cast<std::uint8_t>(place & 0xff)};
}

//! Calls `take` with every number of a block that begins with the number `first`.
template<class Take>
void forEachPosting(std::int64_t first, base::ByteView block, Take take)
{
    for (std::size_t i = 0; i + 1 < block.size(); i += 2)
        take(first + (std::int64_t{block[i]} << 8) + block[i + 1]);
}

//! The block without this number; nothing when it was not in it.
[[nodiscard]] std::optional<base::Bytes> withoutPosting(std::int64_t first, std::int64_t number,
                                                        base::ByteView block);

} // namespace throughline::store
