// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"

#include <string>
#include <string_view>
#include <vector>

// The parts of store_check.h; private to this folder.

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

using Findings = std::vector<std::string>;

[[nodiscard]] std::string numberOf(const domain::KindDescription &kind);
//! One sentence when the query counts more than none.
[[nodiscard]] base::Result<void> expectNone(sqlite::Connection &connection,
                                            const std::string &count, std::string_view what,
                                            Findings &out);
//! That the search finds every record that it should, by every word, and nothing else.
[[nodiscard]] base::Result<void> checkSearch(sqlite::Connection &connection, Findings &out);

} // namespace throughline::store
