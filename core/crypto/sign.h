// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/random.h"
#include "crypto/secret.h"

#include <initializer_list>
#include <string_view>

namespace throughline::crypto {

using SignPublicKey = base::FixedBytes<struct SignPublicKeyTag, 32>;
using Signature = base::FixedBytes<struct SignatureTag, 64>;
//! Named here because rosters carry it; only clients (crypto/box.h) can use it.
using BoxPublicKey = base::FixedBytes<struct BoxPublicKeyTag, 32>;
//! Likewise: bundles carry it, only clients (crypto/aead.h) can use it.
using Nonce = base::FixedBytes<struct NonceTag, 24>;

//! An Ed25519 key. Signatures are over ASCII domain || 0x00 || message (sync.md D1), so that a
//! signature made for one purpose is worth nothing for another.
class SigningKey
{
public:
    [[nodiscard]] static SigningKey generate(base::Random &random);
    [[nodiscard]] static SigningKey fromSeed(std::span<const std::uint8_t, 32> seed);

    [[nodiscard]] const SignPublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const Secret32 &seed() const { return m_seed; }
    [[nodiscard]] Signature sign(std::string_view domain,
                                 std::initializer_list<base::ByteView> message) const;

private:
    Secret32 m_seed;
    Secret<64> m_expanded;
    SignPublicKey m_public;
};

[[nodiscard]] bool verify(const SignPublicKey &key, std::string_view domain,
                          std::initializer_list<base::ByteView> message,
                          const Signature &signature);

} // namespace throughline::crypto
