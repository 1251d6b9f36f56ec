// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>

namespace throughline::sqlite {
class Connection;
}

// Numbers of the outgoing tables (migrations.cpp), shared by the files of Outbox. In SQL they stand
// as digits, so that the partial indexes are used: kind 1 is a bundle; states below 3 are sent on,
// all but 3 are live.

namespace throughline::store {

enum class ItemState : int { Sealed = 1, Sent = 2, Acknowledged = 3, Refused = 4 };

//! A fault of the caller: ops sealed twice, or none at all.
[[nodiscard]] base::Error outboxMistake(const char *what);

//! Writes down the folder's oldest op above `after` that no live bundle holds.
[[nodiscard]] base::Result<void> noteUnsealed(sqlite::Connection &connection, std::int64_t folder,
                                              std::int64_t after);
//! The op before which the ops from `first` on end: where the next live bundle begins.
[[nodiscard]] base::Result<std::int64_t> endOfGap(sqlite::Connection &connection,
                                                  std::int64_t folder, std::int64_t first);

} // namespace throughline::store
