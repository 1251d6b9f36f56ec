// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace throughline::bench {

//! One made-up contact, the same on every machine and in every language: 32-bit unsigned arithmetic
//! on seed and index alone.
struct MadeContact
{
    std::uint32_t person = 0; //!< which of the people
    std::string mode;
    std::string outcome;
    std::int64_t secondsAgo = 0; //!< within one year
    std::int64_t minutes = 0;
    std::string note; //!< 180 characters of ordinary words in sentences
};

[[nodiscard]] MadeContact makeContact(std::uint32_t seed, std::uint32_t index,
                                      std::uint32_t people);

} // namespace throughline::bench
