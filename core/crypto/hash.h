// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/id.h"

#include <initializer_list>

namespace throughline::crypto {

//! A BLAKE2b-256 hash.
using Hash = base::FixedBytes<struct HashTag, 32>;

//! H of sync.md D1: the parts are hashed as one run of bytes.
[[nodiscard]] Hash blake2b256(std::initializer_list<base::ByteView> parts);
//! H(key=k, x): keyed BLAKE2b-256; the key is 16 to 64 bytes.
[[nodiscard]] Hash keyedBlake2b256(base::ByteView key, std::initializer_list<base::ByteView> parts);

namespace detail {
void blake2b128(std::span<std::uint8_t, 16> out, std::initializer_list<base::ByteView> parts);
}

//! H16 as the id type asked for.
template<class IdType>
[[nodiscard]] IdType blake2b128(std::initializer_list<base::ByteView> parts)
{
    IdType id;
    detail::blake2b128(id.bytes, parts);
    return id;
}

} // namespace throughline::crypto
