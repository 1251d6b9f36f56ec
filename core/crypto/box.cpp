// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/box.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

BoxKey BoxKey::generate(base::Random &random)
{
    Secret32 seed;
    random.fill(seed.writable());
    return fromSeed(seed);
}

BoxKey BoxKey::fromSeed(const Secret32 &seed)
{
    BoxKey key;
    key.m_secret = seed;
    crypto_scalarmult_base(key.m_public.bytes.data(), key.m_secret.view().data());
    return key;
}

std::optional<base::Bytes> BoxKey::open(base::ByteView sealed) const
{
    if (sealed.size() < crypto_box_SEALBYTES)
        return std::nullopt;
    base::Bytes message(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(message.data(), sealed.data(), sealed.size(), m_public.bytes.data(),
                             m_secret.view().data())
        != 0)
        return std::nullopt;
    return message;
}

base::Bytes sealTo(const BoxPublicKey &recipient, base::ByteView message, base::Random &random)
{
    const BoxKey ephemeral = BoxKey::generate(random);
    std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, ephemeral.publicKey().bytes.data(), BoxPublicKey::size);
    crypto_generichash_update(&state, recipient.bytes.data(), BoxPublicKey::size);
    crypto_generichash_final(&state, nonce.data(), nonce.size());

    base::Bytes sealed(message.size() + crypto_box_SEALBYTES);
    std::copy(ephemeral.publicKey().bytes.begin(), ephemeral.publicKey().bytes.end(),
              sealed.begin());
    // Fails only for a recipient key of small order, which no honest roster holds; the box then
    // stays zero and nobody can open it.
    if (crypto_box_easy(sealed.data() + BoxPublicKey::size, message.data(), message.size(),
                        nonce.data(), recipient.bytes.data(), ephemeral.secret().view().data())
        != 0)
        std::fill(sealed.begin() + BoxPublicKey::size, sealed.end(), std::uint8_t{0});
    return sealed;
}

} // namespace throughline::crypto
