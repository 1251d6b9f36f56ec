// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/passphrase.h"
#include "store/key_store.h"

#include <filesystem>
#include <string_view>

namespace throughline::store {

//! Another passphrase for a profile that nobody has open, for whoever came by the store's key
//! through a box of the key file (sync.md D12), and another secret in the system's key store where
//! there is one; the wrong entries before are forgotten.
//! WrongSecret, and nothing changed, where the key does not open the store.
[[nodiscard]] base::Result<void> setPassphrase(const std::filesystem::path &profile,
                                               const crypto::Secret32 &storeKey,
                                               std::string_view passphrase,
                                               const crypto::PassphraseCost &cost,
                                               base::Random &random, KeyStore *keyStore = nullptr);

} // namespace throughline::store
