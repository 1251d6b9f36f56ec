// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::domain {

//! The most that one text field holds, in bytes of UTF-8.
inline constexpr std::size_t longestText = 16 * 1024;

//! True for text that a field may hold: UTF-8, not too long, no control characters but newline
//! and tab.
[[nodiscard]] bool isPlainText(std::string_view text);

//! What a person typed or a file held, made plain: trimmed, line ends as newlines; or the reason
//! why it cannot be kept.
[[nodiscard]] base::Result<std::string> plainText(std::string_view text);

//! Without the ASCII white space at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace throughline::domain
