// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "report/csv_writer.h"

// The records of one kind as a table, and what its columns mean. The columns are the schema's
// fields by their names, between the record's id and team before them and who wrote it after them.

namespace throughline::report {

//! A record with what stands beside its fields, as text.
struct TableRow
{
    const domain::Record &record;
    std::string_view team; //!< id; several joined by '+'
    std::string madeAt;
    std::string madeBy;
    std::string madeOnDevice;
    std::string changedAt;
    std::string changedBy;
};

//! Kinds with a field whose every concurrent value is kept have a column `differing` that names
//! those that nobody has chosen between. `withdrawn` is the last column, and only there where
//! withdrawn records are in the table too.
enum class Withdrawn { LeftOut, Included };

[[nodiscard]] base::Result<void> writeHeader(CsvWriter &csv, const domain::KindDescription &kind,
                                             Withdrawn withdrawn);
[[nodiscard]] base::Result<void> writeRow(CsvWriter &csv, const TableRow &row, Withdrawn withdrawn);

//! A row for every column of `writeHeader`, and behind each column of codes a row for each code:
//! `column,code,label,holds,sensitivity,since`.
[[nodiscard]] base::Result<void>
writeDictionary(CsvWriter &csv, const domain::KindDescription &kind, Withdrawn withdrawn);

} // namespace throughline::report
