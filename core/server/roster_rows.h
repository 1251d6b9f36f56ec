// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/statement.h"
#include "sqlite/connection.h"

#include <span>
#include <vector>

namespace throughline::server {

//! The chain as it stands in the table `roster`: bytes and signatures exactly as they were posted.
[[nodiscard]] base::Result<std::vector<protocol::SignedStatement>>
readStatements(sqlite::Connection &db, std::uint64_t from, std::uint64_t end);
//! Inside a transaction.
[[nodiscard]] base::Result<void>
insertStatements(sqlite::Connection &db, std::uint64_t firstSeq,
                 std::span<const protocol::SignedStatement> statements);

} // namespace throughline::server
