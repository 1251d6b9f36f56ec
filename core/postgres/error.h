// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string_view>

namespace throughline::postgres {

//! Turns PostgreSQL's five letters for what went wrong (SQLSTATE) into the project's error;
//! private to this folder. Its own words may hold values, so they go no further.
[[nodiscard]] base::Error errorFrom(std::string_view state);

[[nodiscard]] base::Error unreachable();
//! PostgreSQL answered, and did not let us in or has no such database.
[[nodiscard]] base::Error notLetIn();
[[nodiscard]] base::Error mistake(const char *what);

} // namespace throughline::postgres
