// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/kdf.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

Secret32 deriveKey(const Secret32 &key, std::uint64_t index, const char (&context)[9])
{
    static_assert(crypto_kdf_KEYBYTES == 32 && crypto_kdf_CONTEXTBYTES == 8);
    Secret32 derived;
    crypto_kdf_derive_from_key(derived.writable().data(), derived.size, index, context,
                               key.view().data());
    return derived;
}

} // namespace throughline::crypto
