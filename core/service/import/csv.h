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
    std::vector<std::string> cells; //!< never more than the header has; may be fewer

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

//! Reads a whole RFC 4180 text: UTF-8 with or without a byte order mark, commas, CRLF or LF. Lines
//! with nothing in them are skipped, and counted. Pure; any thread. An error names the row, and
//! never repeats a cell.
[[nodiscard]] base::Result<CsvTable> readCsv(std::string_view text);

} // namespace throughline::service
