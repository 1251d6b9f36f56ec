// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/schema.h"

#include <string>

namespace throughline::sqlite {
class Connection;
}

// The tables of records, made from the schema: one table a kind, one column a field, both named as
// there. Adding a field to the schema needs nothing here.

namespace throughline::store {

//! The name between double quotes, as SQL wants it.
[[nodiscard]] std::string quotedName(std::string_view name);
//! SQL for what a row keeps of its clock once more in a short column of its own, `clock_head`,
//! which an index can have: the first bytes of the clock, opaque here like all of it. Given SQL for
//! the clock.
inline constexpr int clockHeadBytes = 8;
[[nodiscard]] std::string clockHeadOf(std::string_view clock);
//! True for a kind whose records are about a person.
[[nodiscard]] bool hasPerson(const domain::KindDescription &kind);

//! All tables of this version's schema; inside the caller's transaction.
[[nodiscard]] base::Result<void> createRecordTables(sqlite::Connection &connection);
//! Brings tables of an older schema to this version's: new kinds, fields and indexes, in one
//! transaction. StoreTooNew when they have what this version does not know, because writing a row
//! would lose it.
[[nodiscard]] base::Result<void> growRecordTables(sqlite::Connection &connection);

} // namespace throughline::store
