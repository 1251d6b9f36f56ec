// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::server {

//! Days since 1970-01-01 of `YYYY-MM-DD`; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parseDay(std::string_view text);
[[nodiscard]] std::string dayText(std::int64_t day);

} // namespace throughline::server
