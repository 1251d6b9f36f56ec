// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/hash.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <filesystem>

namespace throughline::server {

//! The 32 bytes in `server.key` and what is derived from them (sync.md D9, D13). A value; any
//! thread.
class ServerSecret
{
public:
    enum class Missing { Make, Refuse };

    //! Reads the file or, where that is allowed, makes one that only its owner can read. Of
    //! several processes that start at once, one makes it and the others read what it made.
    [[nodiscard]] static base::Result<ServerSecret> open(const std::filesystem::path &file,
                                                         Missing missing, base::Random &random);

    [[nodiscard]] crypto::Secret32 serverStoreKey() const;
    [[nodiscard]] crypto::Secret32 storeKeyOf(const base::OrganisationId &organisation) const;
    //! Hides the seed of a signing key, and shows it again when it is called on what it gave: the
    //! seed and a hash that nobody knows without the secret, one over the other. Each public key
    //! has a hash of its own.
    [[nodiscard]] crypto::Secret32 veil(const crypto::SignPublicKey &key,
                                        const crypto::Secret32 &seed) const;
    //! What makes a challenge ours without a table of them.
    [[nodiscard]] crypto::Hash challengeMark(base::Millis at, base::ByteView who) const;

private:
    explicit ServerSecret(const crypto::Secret32 &bytes) : m_bytes(bytes) {}

    crypto::Secret32 m_bytes;
};

} // namespace throughline::server
