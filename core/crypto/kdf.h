// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"

#include <string_view>

namespace throughline::crypto {

//! KDF(k, i, ctx8) of sync.md D1: libsodium's crypto_kdf, 32 bytes. The context has exactly eight
//! characters.
[[nodiscard]] Secret32 deriveKey(const Secret32 &key, std::uint64_t index,
                                 const char (&context)[9]);

} // namespace throughline::crypto
