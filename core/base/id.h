// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <functional>

namespace throughline::base {

//! A fixed run of bytes with value semantics. The tag makes each use a type of its own, so that a
//! person's id does not compile where a folder's is meant.
template<class Tag, std::size_t N>
struct FixedBytes
{
    static constexpr std::size_t size = N;
    std::array<std::uint8_t, N> bytes{};

    //! Nothing when the view is of another length.
    [[nodiscard]] static std::optional<FixedBytes> from(ByteView view)
    {
        if (view.size() != N)
            return std::nullopt;
        FixedBytes out;
        std::copy(view.begin(), view.end(), out.bytes.begin());
        return out;
    }

    [[nodiscard]] static std::optional<FixedBytes> fromHex(std::string_view text)
    {
        const auto decoded = base::fromHex(text);
        return decoded ? from(*decoded) : std::nullopt;
    }

    [[nodiscard]] ByteView view() const { return bytes; }
    [[nodiscard]] std::string hex() const { return toHex(bytes); }
    [[nodiscard]] bool isNull() const
    {
        return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
    }

    friend auto operator<=>(const FixedBytes &, const FixedBytes &) = default;
};

//! Every id of the product is 16 bytes (sync.md D1).
template<class Tag>
using Id = FixedBytes<Tag, 16>;

using OrganisationId = Id<struct OrganisationTag>;
using UserId = Id<struct UserTag>;
using DeviceId = Id<struct DeviceTag>;
using TeamId = Id<struct TeamTag>;
using FolderId = Id<struct FolderTag>;
using RecordId = Id<struct RecordTag>;
using InviteId = Id<struct InviteTag>;
using EpochId = Id<struct EpochTag>;
//! Names a folder key and commits to it (sync.md D3): a hash, 32 bytes.
using KeyId = FixedBytes<struct KeyIdTag, 32>;

} // namespace throughline::base

template<class Tag, std::size_t N>
struct std::hash<throughline::base::FixedBytes<Tag, N>>
{
    //! Ids are random or hashes in their last eight bytes, so those bytes are a hash already.
    std::size_t operator()(const throughline::base::FixedBytes<Tag, N> &id) const noexcept
    {
        static_assert(N >= sizeof(std::size_t));
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data() + N - sizeof value, sizeof value);
        return value;
    }
};
