// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/key_store.h"

#include <filesystem>

namespace throughline::store {

// A device that was never let into an organisation has no key in a box that others open (sync.md
// D12, D15), and no record: where the system's key store has lost its part, it opens for nobody any
// more, and the way on is to set it up anew.

//! Whether the profile opens with the system's key store and has no box.
[[nodiscard]] bool opensWithKeyStoreAlone(const std::filesystem::path &profile);
//! Destroys such a profile, and what the key store has of it, which may be null where there is none
//! any more. Refused, and nothing changed, for any other profile.
[[nodiscard]] base::Result<void> beginAnew(const std::filesystem::path &profile,
                                           KeyStore *keyStore);

} // namespace throughline::store
