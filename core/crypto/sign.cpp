// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/sign.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

namespace {

[[nodiscard]] base::Bytes signedBytes(std::string_view domain,
                                      std::initializer_list<base::ByteView> message)
{
    base::Bytes bytes;
    bytes.reserve(domain.size() + 1 + 64);
    base::append(bytes, base::asBytes(domain));
    bytes.push_back(0);
    for (const base::ByteView part : message)
        base::append(bytes, part);
    return bytes;
}

} // namespace

SigningKey SigningKey::generate(base::Random &random)
{
    Secret32 seed;
    random.fill(seed.writable());
    return fromSeed(seed.view());
}

SigningKey SigningKey::fromSeed(std::span<const std::uint8_t, 32> seed)
{
    SigningKey key;
    std::copy(seed.begin(), seed.end(), key.m_seed.writable().begin());
    crypto_sign_seed_keypair(key.m_public.bytes.data(), key.m_expanded.writable().data(),
                             seed.data());
    return key;
}

Signature SigningKey::sign(std::string_view domain,
                           std::initializer_list<base::ByteView> message) const
{
    const base::Bytes bytes = signedBytes(domain, message);
    Signature signature;
    crypto_sign_detached(signature.bytes.data(), nullptr, bytes.data(), bytes.size(),
                         m_expanded.view().data());
    return signature;
}

bool verify(const SignPublicKey &key, std::string_view domain,
            std::initializer_list<base::ByteView> message, const Signature &signature)
{
    const base::Bytes bytes = signedBytes(domain, message);
    return crypto_sign_verify_detached(signature.bytes.data(), bytes.data(), bytes.size(),
                                       key.bytes.data())
        == 0;
}

} // namespace throughline::crypto
