// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "service/import/csv.h"
#include "service/import/import.h"

#include <map>
#include <string>
#include <vector>

namespace throughline::service {

//! A column of the file and the field that its cells are values of.
struct ImportColumn
{
    std::size_t place = 0;
    std::string name; //!< as the file has it
    domain::Kind kind = domain::Kind::Person;
    const domain::Field *field = nullptr;
};

//! What one row of the file says: a record for each kind the columns belong to, without ids, and
//! what is to be said about its cells.
struct ReadRow
{
    std::int64_t row = 0;
    std::map<domain::Kind, domain::Record> records;
    std::vector<ImportRow> findings;

    [[nodiscard]] bool isBad() const;
};

//! The columns of a file, found by their names: those of the schema's fields, in any case, with
//! spaces or hyphens for underscores. A value.
class ImportColumns
{
public:
    //! An error names a column that has no field: nothing of a file is lost unseen.
    [[nodiscard]] static base::Result<ImportColumns> find(ImportKind kind, const CsvTable &table);

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> mapping() const;
    //! Values of all cells; a cell that its field cannot take becomes a finding.
    [[nodiscard]] ReadRow read(const CsvRow &row) const;
    //! A finding about a field, with the cell it came from. Nothing is added where a cell of this
    //! field has been refused already.
    void addFinding(ReadRow &read, const CsvRow &row, domain::Kind kind, std::string_view field,
                    ImportRow::What what, std::string text) const;

private:
    [[nodiscard]] const ImportColumn *column(domain::Kind kind, std::string_view field) const;

    std::vector<domain::Kind> m_kinds;
    std::vector<ImportColumn> m_columns;
};

//! The kind of record that a file of this kind adds.
[[nodiscard]] domain::Kind recordKind(ImportKind kind);

} // namespace throughline::service
