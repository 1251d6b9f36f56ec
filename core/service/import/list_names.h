// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

// Names as lists have them. Pure; any thread.

namespace throughline::service {

//! Given names and family name of a whole name: `SAMPLETON, Zofia`, `Zofia SAMPLETON` and
//! `Zofia Sampleton`, whose last word is the family name. A single word is a family name.
[[nodiscard]] std::pair<std::string, std::string> splitName(std::string_view wholeName);

//! Whether there are letters and all of them are capitals.
[[nodiscard]] bool isCapitals(std::string_view text);
//! A name that was written in capitals, as people write it: `O'BRIEN-MCDONALD` is
//! `O'Brien-McDonald`.
[[nodiscard]] std::string fromCapitals(std::string_view name);

//! With single spaces instead of any white space, line ends too.
[[nodiscard]] std::string onOneLine(std::string_view text);

} // namespace throughline::service
