// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! What is wrong with the store behind this connection, as sentences. Works in a transaction that
//! is rolled back. Everything must have been folded into the file before.
[[nodiscard]] base::Result<std::vector<std::string>> examine(sqlite::Connection &connection);

} // namespace throughline::store
