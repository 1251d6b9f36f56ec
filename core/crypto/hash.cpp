// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

namespace {

void blake2b(std::span<std::uint8_t> out, base::ByteView key,
             std::initializer_list<base::ByteView> parts)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.empty() ? nullptr : key.data(), key.size(), out.size());
    for (const base::ByteView part : parts)
        crypto_generichash_update(&state, part.data(), part.size());
    crypto_generichash_final(&state, out.data(), out.size());
}

} // namespace

Hash blake2b256(std::initializer_list<base::ByteView> parts)
{
    return keyedBlake2b256({}, parts);
}

Hash keyedBlake2b256(base::ByteView key, std::initializer_list<base::ByteView> parts)
{
    Hash hash;
    blake2b(hash.bytes, key, parts);
    return hash;
}

void detail::blake2b128(std::span<std::uint8_t, 16> out,
                        std::initializer_list<base::ByteView> parts)
{
    blake2b(out, {}, parts);
}

} // namespace throughline::crypto
