// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/key_store.h"

#include <filesystem>

namespace throughline::store {

// Destroying a profile for good (sync.md D10). A mark in its folder says that it has begun, so that
// a device that is switched off in the middle goes on before it does anything else. The caller
// holds the profile's lock.

//! The mark also says which secrets in the system's key store go with the key files of the profile,
//! because these go first.
[[nodiscard]] base::Result<void> beginWipe(const std::filesystem::path &profile);
[[nodiscard]] base::Result<bool> isWiping(const std::filesystem::path &profile);
//! Everything but the lock goes, the key file first: without it the rest opens for nobody. Then
//! what the key store has, which may be null where there is none, and the mark last.
[[nodiscard]] base::Result<void> finishWipe(const std::filesystem::path &profile,
                                            KeyStore *keyStore);

} // namespace throughline::store
