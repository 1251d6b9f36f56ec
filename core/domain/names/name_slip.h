// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace throughline::domain {

//! A shorter word has too many neighbours for a slip of it to mean anything.
inline constexpr std::size_t shortestSlip = 4;

//! Whether one word comes of the other by one slip: a letter wrong, missing or doubled, or two
//! neighbours swapped. False for equal words. Byte by byte: for plain words and packed numbers.
[[nodiscard]] bool isSlip(std::string_view one, std::string_view other);

} // namespace throughline::domain
