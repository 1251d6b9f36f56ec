// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/secret.h"

#include <string_view>

namespace throughline::crypto {

using Salt = base::FixedBytes<struct SaltTag, 16>;

//! What one guess costs. Below 64 MiB and 3 passes is refused when read from a file (sync.md D15:
//! a thief must not be able to make guessing cheap by editing it).
struct PassphraseCost
{
    std::uint64_t memoryKib = 64 * 1024;
    std::uint64_t passes = 3;

    [[nodiscard]] bool isAcceptable() const;
};

//! Argon2id, 32 bytes. Fails only when the machine has not the memory.
[[nodiscard]] base::Result<Secret32>
stretchPassphrase(std::string_view passphrase, const Salt &salt, const PassphraseCost &cost);

} // namespace throughline::crypto
