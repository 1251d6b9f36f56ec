// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/import/columns.h"

#include <optional>
#include <string_view>
#include <vector>

namespace throughline::service {

//! A field that a column of a file may hold, and what such a column is called.
struct AllowedColumn
{
    std::string_view name;
    domain::Kind kind;
    const domain::Field *field;
    ImportColumn::Part part = ImportColumn::Part::Value;
};

//! A name that two kinds have (a release and its person: `prison`, `note`) means the first one's.
[[nodiscard]] std::vector<AllowedColumn> allowedColumns(ImportKind kind);
//! By a name as `family_name`, `Family-Name` or `person.family_name`; null for none.
[[nodiscard]] const AllowedColumn *findColumn(const std::vector<AllowedColumn> &allowed,
                                              std::string_view name);
//! As a mapping has it: `person.family_name`.
[[nodiscard]] std::string targetOf(const AllowedColumn &column);

//! The field whose form nearly all values have: a prison's number or name, a day long ago or soon.
//! Looks at the first few hundred rows.
[[nodiscard]] std::string_view guessFromValues(ImportKind kind, const CsvTable &table,
                                               std::size_t place, domain::PartialDate today);

} // namespace throughline::service
