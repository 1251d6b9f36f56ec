// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::service {

//! One record of a CSV file.
struct CsvRow
{
    std::int64_t row = 0; //!< as a spreadsheet shows it: the header is row 1
    std::vector<std::string> cells; //!< may be fewer than the header has

    //! Empty for a cell that a short row does not have.
    [[nodiscard]] std::string_view cell(std::size_t column) const
    {
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view{};
    }
};

struct CsvTable
{
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};

inline constexpr std::size_t largestCsvFile = 64 * 1024 * 1024;
inline constexpr std::size_t largestCsvCell = 1024 * 1024;
inline constexpr std::size_t mostCsvColumns = 1000;
//! As many as a spreadsheet holds.
inline constexpr std::int64_t mostCsvRows = 1'048'576;

//! More than any list has that people made; each takes memory even when it is empty.
inline constexpr std::size_t mostCsvCells = 4'000'000;

//! Reads the rows of a whole RFC 4180 text in UTF-8: cells between separators, lines that end with
//! CRLF, LF or CR. Lines with nothing in them are skipped, and counted; so are empty cells at the
//! end of a row. Pure; any thread. An error names the row, and never repeats a cell.
[[nodiscard]] base::Result<std::vector<CsvRow>> readCsvRows(std::string_view text, char separator);

//! A table of this program's own kind: UTF-8 with or without a byte order mark, commas, the header
//! in the first row, no row longer than the header.
[[nodiscard]] base::Result<CsvTable> readCsv(std::string_view text);

} // namespace throughline::service
