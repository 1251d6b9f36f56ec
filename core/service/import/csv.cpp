// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/csv.h"

#include "base/bytes.h"

#include <algorithm>

namespace throughline::service {

namespace {

base::Error refused(std::string message)
{
    return base::Error{base::ErrorCode::Refused, std::move(message)};
}

//! Takes one record after the other from the text.
class Reader
{
public:
    Reader(std::string_view text, char separator)
        : m_rest(text), m_separator(separator), m_ends{separator, '\r', '\n'}
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::int64_t row() const { return m_row; }

    base::Result<std::vector<std::string>> record()
    {
        ++m_row;
        if (m_row > mostCsvRows)
            return wrong("the file has more rows than a spreadsheet holds; split it");
        std::vector<std::string> cells;
        do {
            if (cells.size() == mostCsvColumns)
                return wrong("there are more than 1,000 columns; remove those not needed");
            TL_TRY(std::string cell, this->cell());
            cells.push_back(std::move(cell));
        } while (takeSeparator());
        takeLineEnd();
        return cells;
    }

    [[nodiscard]] base::Error wrong(std::string_view what) const
    {
        return refused("Row " + std::to_string(m_row) + ": " + std::string(what) + ".");
    }

private:
    base::Result<std::string> cell()
    {
        if (m_rest.starts_with('"'))
            return quotedCell();
        const std::size_t size = std::min(m_rest.find_first_of(m_ends), m_rest.size());
        if (size > largestCsvCell)
            return tooLarge();
        return take(std::string(m_rest.substr(0, size)), size);
    }

    base::Result<std::string> quotedCell()
    {
        std::string cell;
        std::size_t from = 1;
        while (true) {
            const std::size_t quote = m_rest.find('"', from);
            if (quote == std::string_view::npos)
                return wrong("a cell begins with a quotation mark that is never closed; close it");
            cell += m_rest.substr(from, quote - from);
            if (cell.size() > largestCsvCell)
                return tooLarge();
            from = quote + 1;
            if (from >= m_rest.size() || m_rest[from] != '"')
                break;
            cell += '"';
            ++from;
        }
        if (from < m_rest.size() && !isEndOfCell(m_rest[from]))
            return wrong(
                "there is text after a closing quotation mark; double the marks inside a cell");
        return take(std::move(cell), from);
    }

    base::Result<std::string> take(std::string cell, std::size_t size)
    {
        if (cell.size() > largestCsvCell)
            return tooLarge();
        if (cell.find('\0') != std::string::npos)
            return wrong("there is a zero byte; save the file again as CSV in UTF-8");
        if (!base::isUtf8(cell))
            return wrong("the text is not UTF-8; save the file again as CSV in UTF-8");
        m_rest.remove_prefix(size);
        return cell;
    }

    [[nodiscard]] base::Error tooLarge() const
    {
        return wrong("a cell is larger than 1 MiB; shorten it, or close a quotation mark that is "
                     "left open");
    }

    bool isEndOfCell(char c) const { return m_ends.find(c) != std::string::npos; }

    bool takeSeparator()
    {
        const bool more = m_rest.starts_with(m_separator);
        m_rest.remove_prefix(more ? 1 : 0);
        return more;
    }

    //! Old spreadsheets end lines with CR alone.
    void takeLineEnd()
    {
        if (m_rest.starts_with("\r\n"))
            m_rest.remove_prefix(2);
        else if (!m_rest.empty())
            m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
    char m_separator;
    std::string m_ends;
    std::int64_t m_row = 0;
};

//! A line of nothing; spreadsheets also leave lines of nothing but commas behind.
bool isBlank(const std::vector<std::string> &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string &cell) {
        return cell.find_first_not_of(" \t") == std::string::npos;
    });
}

void dropEmptyEnd(std::vector<std::string> &cells)
{
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
}

} // namespace

base::Result<std::vector<CsvRow>> readCsvRows(std::string_view text, char separator)
{
    if (text.size() > largestCsvFile)
        return refused("The file is larger than 64 MiB; split it into smaller ones.");
    std::vector<CsvRow> rows;
    std::size_t cellCount = 0;
    Reader reader(text, separator);
    while (!reader.isAtEnd()) {
        TL_TRY(std::vector<std::string> cells, reader.record());
        if (isBlank(cells))
            continue;
        dropEmptyEnd(cells);
        cellCount += cells.size();
        if (cellCount > mostCsvCells)
            return refused("The file has more than 4 million cells; split it into smaller ones.");
        cells.shrink_to_fit();
        rows.push_back({reader.row(), std::move(cells)});
    }
    if (rows.empty())
        return refused("The file is empty; its first row must name the columns.");
    return rows;
}

base::Result<CsvTable> readCsv(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    TL_TRY(std::vector<CsvRow> rows, readCsvRows(text, ','));
    CsvTable table;
    table.header = std::move(rows.front().cells);
    rows.erase(rows.begin());
    for (const CsvRow &row : rows) {
        if (row.cells.size() > table.header.size())
            return refused("Row " + std::to_string(row.row)
                           + ": there are more cells than the header has columns; put quotation "
                             "marks around a cell that holds a comma.");
    }
    table.rows = std::move(rows);
    return table;
}

} // namespace throughline::service
