// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <filesystem>

namespace throughline::server {

//! The 32 bytes of `server.key`, for a backup and for putting it back; whoever serves takes them
//! through ServerSecret.
[[nodiscard]] base::Result<crypto::Secret32> readSecretFile(const std::filesystem::path &file);
//! The whole secret appears under its name or nothing does; a name that exists is never written
//! over, and what it holds is left alone.
[[nodiscard]] base::Result<void> writeSecretFile(const std::filesystem::path &file,
                                                 const crypto::Secret32 &secret);

//! Gives a file that is written and synced its name, and is done when that is on the disk too. A
//! name that exists is left alone: EEXIST. 0 or the system's error; the temporary name goes.
[[nodiscard]] int giveName(const std::filesystem::path &temporary,
                           const std::filesystem::path &file);

} // namespace throughline::server
