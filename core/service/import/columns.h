// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "service/import/csv.h"
#include "service/import/import.h"
#include "service/import/list_names.h"

#include <map>
#include <string>
#include <vector>

namespace throughline::service {

//! A column of the file and the field that its cells are values of.
struct ImportColumn
{
    enum class Part {
        Value,
        WholeName, //!< given names and family name in one
        TimeOfDay, //!< of the day in the column of `field`
    };
    std::size_t place = 0;
    std::string name; //!< as the file has it, on one line
    domain::Kind kind = domain::Kind::Person;
    const domain::Field *field = nullptr;
    Part part = Part::Value;
    bool isGuessed = false; //!< from its values: its header says nothing
    bool isCapitals = false; //!< names that somebody wrote in capitals throughout
    NameOrder order = NameOrder::GivenFirst; //!< of whole names in capitals
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

//! The columns of a file: as somebody said, as the sender's last list had them, by the names of the
//! schema's fields in any case with spaces or hyphens for underscores, by the words of senders
//! (header_words.h), and last by what their values look like. A value.
class ImportColumns
{
public:
    //! Columns that are not understood are no error here: `notUnderstood`. One is a column that
    //! nobody could take as said, two columns of one field, and, where the sender's last list had
    //! other columns, that.
    [[nodiscard]] static base::Result<ImportColumns> find(ImportKind kind, const CsvTable &table,
                                                          const ColumnChoices &choices,
                                                          domain::PartialDate today);

    [[nodiscard]] const ImportReading &reading() const { return m_reading; }
    //! With `-` for the columns that are left out.
    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    //! Values of all cells; a cell that its field cannot take becomes a finding.
    [[nodiscard]] ReadRow read(const CsvRow &row) const;
    //! A finding about a field, with the cell it came from. Nothing is added where a cell of this
    //! field has been refused already.
    void addFinding(ReadRow &read, const CsvRow &row, domain::Kind kind, std::string_view field,
                    ImportRow::What what, std::string text) const;

private:
    [[nodiscard]] const ImportColumn *column(domain::Kind kind, std::string_view field) const;
    //! How whole names in capitals are meant.
    void findOrder(ImportColumn &column, const CsvTable &table);
    void readName(const ImportColumn &column, std::string_view cell, ReadRow &out) const;
    [[nodiscard]] std::string cellOf(const ImportColumn &column, const CsvRow &row) const;

    std::vector<domain::Kind> m_kinds;
    std::vector<ImportColumn> m_columns;
    std::size_t m_width = 0;
    domain::PartialDate m_today;
    ImportMapping m_mapping;
    ImportReading m_reading;
};

//! Whether a cell is the header of a column that a list of this kind may have.
[[nodiscard]] bool isKnownHeader(ImportKind kind, std::string_view cell);

//! Why columns that were not understood keep a list from being taken, and what to do.
[[nodiscard]] base::Error notUnderstoodError(ImportKind kind, const ImportReading &reading);

//! The kind of record that a file of this kind adds.
[[nodiscard]] domain::Kind recordKind(ImportKind kind);

} // namespace throughline::service
