// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

//! How much an organisation may leave with the server (sync.md D16), so that none takes the others'
//! room. Sizes are in bytes, of the entries of its log as they were sent.
namespace throughline::server {

//! As much as there is room for.
inline constexpr std::uint64_t noQuota = std::numeric_limits<std::int64_t>::max();

//! What an organisation's entries take.
struct Usage
{
    std::uint64_t bytes = 0;
    //! What they may take; nothing where the server's own figure holds.
    std::optional<std::uint64_t> quota = {};

    [[nodiscard]] std::uint64_t quotaOr(std::uint64_t usual) const { return quota.value_or(usual); }
    bool operator==(const Usage &) const = default;
};

//! From here on the operator is told: four fifths.
[[nodiscard]] constexpr bool isNearQuota(std::uint64_t bytes, std::uint64_t quota)
{
    return bytes >= quota / 5 * 4;
}

//! False for so much more that a bundle is refused: not before a twentieth above the quota, so that
//! nobody who works is stopped by the last bundle of somebody else.
[[nodiscard]] constexpr bool hasRoom(std::uint64_t bytes, std::uint64_t more, std::uint64_t quota)
{
    return bytes + more <= quota + quota / 20;
}

//! `none`, or a whole number of bytes, KiB, MiB, GiB or TiB, as in `20GiB`; nothing for anything
//! else.
[[nodiscard]] std::optional<std::uint64_t> parseSize(std::string_view text);
//! As `parseSize` takes it, in the largest unit that says it exactly.
[[nodiscard]] std::string sizeText(std::uint64_t bytes);

} // namespace throughline::server
