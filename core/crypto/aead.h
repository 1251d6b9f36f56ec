// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <optional>

namespace throughline::crypto {

//! XChaCha20-Poly1305-IETF with a random nonce (sync.md D1).
struct Sealed
{
    Nonce nonce;
    base::Bytes ciphertext; //!< with its 16-byte tag
};

[[nodiscard]] Sealed seal(const Secret32 &key, base::ByteView associated, base::ByteView plaintext,
                          base::Random &random);
//! With a nonce drawn before, for sealing on several threads at once: never one nonce twice.
[[nodiscard]] base::Bytes sealWith(const Secret32 &key, base::ByteView associated,
                                   base::ByteView plaintext, const Nonce &nonce);
//! Nothing when key, associated data or ciphertext are not the ones sealed.
[[nodiscard]] std::optional<base::Bytes> open(const Secret32 &key, base::ByteView associated,
                                              const Nonce &nonce, base::ByteView ciphertext);

//! The same as one run of bytes, nonce first: names, previous keys.
[[nodiscard]] base::Bytes sealJoined(const Secret32 &key, base::ByteView associated,
                                     base::ByteView plaintext, base::Random &random);
[[nodiscard]] std::optional<base::Bytes> openJoined(const Secret32 &key, base::ByteView associated,
                                                    base::ByteView joined);

} // namespace throughline::crypto
