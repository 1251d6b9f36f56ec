// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"

namespace throughline::crypto {

//! The operating system's random bytes, through libsodium. Any thread.
class SystemRandom final : public base::Random
{
public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace throughline::crypto
