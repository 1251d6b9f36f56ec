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
//! The columns of a row as they are written and read, by commas: id, folder, the fields,
//! void_reason, clock, received, differing.
[[nodiscard]] std::string rowColumns(const domain::KindDescription &kind);
//! SQL that goes on from INSERT, for a row's values as parameters in the order of `rowColumns`. The
//! first bytes of the clock are kept once more, in `clock_head`, which an index can have.
[[nodiscard]] std::string intoRow(const domain::KindDescription &kind);
//! True for a kind whose records are about a person.
[[nodiscard]] bool hasPerson(const domain::KindDescription &kind);

//! All tables of this version's schema; inside the caller's transaction.
[[nodiscard]] base::Result<void> createRecordTables(sqlite::Connection &connection);
//! Brings tables of an older schema to this version's: new kinds, fields and indexes, in one
//! transaction. StoreTooNew when they have what this version does not know, because writing a row
//! would lose it.
[[nodiscard]] base::Result<void> growRecordTables(sqlite::Connection &connection);

} // namespace throughline::store
