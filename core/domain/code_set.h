// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::domain {

//! The keys of a CodeSet value or of what a person typed: trimmed, sorted, each once.
[[nodiscard]] std::vector<std::string> splitCodeSet(std::string_view text);

//! The one text of a set of keys: sorted, each once, joined by ';'.
[[nodiscard]] std::string joinCodeSet(std::vector<std::string> keys);

} // namespace throughline::domain
