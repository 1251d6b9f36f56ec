// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/passphrase.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

namespace {

constexpr std::uint64_t minimumMemoryKib = 64 * 1024;
constexpr std::uint64_t minimumPasses = 3;
// A damaged or hostile key file must not make the program ask for all of the machine's memory or
// time.
constexpr std::uint64_t maximumMemoryKib = 1024 * 1024;
constexpr std::uint64_t maximumPasses = 64;

} // namespace

bool PassphraseCost::isAcceptable() const
{
    return memoryKib >= minimumMemoryKib && memoryKib <= maximumMemoryKib && passes >= minimumPasses
        && passes <= maximumPasses;
}

base::Result<Secret32> stretchPassphrase(std::string_view passphrase, const Salt &salt,
                                         const PassphraseCost &cost)
{
    static_assert(crypto_pwhash_SALTBYTES == Salt::size);
    Secret32 key;
    if (crypto_pwhash(key.writable().data(), key.size, passphrase.data(), passphrase.size(),
                      salt.bytes.data(), cost.passes,
                      static_cast<std::size_t>(cost.memoryKib) * 1024, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return base::Error{base::ErrorCode::IoFailed,
                           "There is not enough free memory to check the passphrase. Close other "
                           "programs and try again."};
    return key;
}

} // namespace throughline::crypto
