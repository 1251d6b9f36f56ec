// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <optional>

namespace throughline::crypto {

//! An X25519 key pair that sealed boxes are addressed to.
class BoxKey
{
public:
    [[nodiscard]] static BoxKey generate(base::Random &random);
    //! X25519(seed) of sync.md D10: the seed is the secret scalar.
    [[nodiscard]] static BoxKey fromSeed(const Secret32 &seed);

    [[nodiscard]] const BoxPublicKey &publicKey() const { return m_public; }
    [[nodiscard]] const Secret32 &secret() const { return m_secret; }

    //! Nothing when the box was not sealed to this key or was changed.
    [[nodiscard]] std::optional<base::Bytes> open(base::ByteView sealed) const;

private:
    Secret32 m_secret;
    BoxPublicKey m_public;
};

//! SEAL of sync.md D1, in crypto_box_seal's format. The throw-away key comes from the random that
//! is passed in, so that a simulated run is the same twice.
[[nodiscard]] base::Bytes sealTo(const BoxPublicKey &recipient, base::ByteView message,
                                 base::Random &random);

} // namespace throughline::crypto
