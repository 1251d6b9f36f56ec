// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/csv_writer.h"

#include "domain/spreadsheet_cell.h"

namespace throughline::report {

CsvWriter::CsvWriter(Sink sink, Mark mark)
    : m_sink(std::move(sink)), m_row(mark == Mark::ByteOrder ? "\xef\xbb\xbf" : "")
{
}

void CsvWriter::text(std::string_view cell)
{
    plain(domain::asSpreadsheetCell(std::string(cell)));
}

void CsvWriter::plain(std::string_view cell)
{
    if (!m_isFirst)
        m_row += ',';
    m_isFirst = false;
    // Semicolons and tabs too: a program that takes them for the separator must not find in the
    // middle of a cell what it would run as the beginning of one.
    if (cell.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
        m_row += cell;
        return;
    }
    m_row += '"';
    for (const char one : cell) {
        if (one == '"')
            m_row += '"';
        m_row += one;
    }
    m_row += '"';
}

base::Result<void> CsvWriter::endRow()
{
    m_row += "\r\n";
    TL_CHECK(m_sink(m_row));
    m_row.clear();
    m_isFirst = true;
    return {};
}

} // namespace throughline::report
