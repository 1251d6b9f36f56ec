// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/system_random.h"

#include "crypto/sodium_ready.h"

namespace throughline::crypto {

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    randombytes_buf(out.data(), out.size());
}

} // namespace throughline::crypto
