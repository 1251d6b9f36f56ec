// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_table.h"

#include "domain/names/plain_words.h"
#include "domain/plain_text.h"

#include <algorithm>
#include <optional>
#include <span>

namespace throughline::service {

namespace {

constexpr std::size_t narrow = 2; //!< cells of a line that is about a list and not of it

[[nodiscard]] bool isEmpty(std::string_view cell)
{
    return domain::trimmed(cell).empty();
}

[[nodiscard]] std::size_t filled(const CsvRow &row)
{
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [](const std::string &cell) { return !isEmpty(cell); }));
}

[[nodiscard]] std::size_t headerPlace(const std::vector<CsvRow> &rows,
                                      const std::function<bool(std::string_view)> &isKnown)
{
    constexpr std::size_t mostTitles = 40;
    std::size_t best = 0;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), mostTitles); ++i) {
        const std::vector<std::string> &cells = rows[i].cells;
        const std::ptrdiff_t known = std::count_if(cells.begin(), cells.end(), isKnown);
        // A title of one cell may say "Release": it takes more to be a header above another one.
        if (known > most) {
            most = known;
            best = i;
        }
    }
    return best;
}

[[nodiscard]] std::string_view firstFilled(const CsvRow &row)
{
    const auto it = std::find_if(row.cells.begin(), row.cells.end(),
                                 [](const std::string &cell) { return !isEmpty(cell); });
    return it != row.cells.end() ? std::string_view(*it) : std::string_view{};
}

[[nodiscard]] bool beginsWithOne(std::string_view cell, std::span<const std::string_view> words)
{
    const std::string plain = domain::plainPhrase(cell);
    return std::any_of(words.begin(), words.end(), [&plain](std::string_view one) {
        return plain == one
            || (plain.starts_with(one) && plain.size() > one.size() && plain[one.size()] == ' ');
    });
}

[[nodiscard]] bool hasDigit(std::string_view cell)
{
    return cell.find_first_of("0123456789") != std::string_view::npos;
}

[[nodiscard]] bool isNumber(std::string_view cell)
{
    return !isEmpty(cell) && cell.find_first_not_of("0123456789 ") == std::string_view::npos;
}

//! A sum, or a sentence about the list. A surname may be Page or Count: a word alone says nothing.
[[nodiscard]] bool isAboutTheList(const CsvRow &row)
{
    static constexpr std::string_view sums[] = {"total",     "totals", "grand total", "sub total",
                                                "subtotal",  "count",  "number of",   "rows",
                                                "row count", "records"};
    static constexpr std::string_view sentences[] = {
        "page",      "prepared",    "produced",       "compiled",  "signed",    "signature",
        "printed",   "end of",      "report",         "created",   "generated", "official",
        "source",    "run date",    "date of report", "please",    "approved",  "authorised",
        "this list", "this report", "confidential",   "restricted"};
    const std::size_t cells = filled(row);
    const std::string_view first = firstFilled(row);
    if (cells > narrow + 1)
        return false;
    if (cells == 1 && domain::plainWords(first).empty())
        return true; // strokes, stars or dots
    if (beginsWithOne(first, sums))
        return hasDigit(first)
            || std::any_of(row.cells.begin(), row.cells.end(),
                           [](const std::string &cell) { return isNumber(cell); });
    const bool isSentence = hasDigit(first) || first.find(':') != std::string_view::npos
        || (cells == 1 && domain::trimmed(first).find(' ') != std::string_view::npos);
    return cells <= narrow && isSentence && beginsWithOne(first, sentences);
}

//! Where lines of one or two cells begin after which no row comes, a line of nothing before them: a
//! signature, a date. The number of rows where there is none.
[[nodiscard]] std::size_t closingPlace(const std::vector<CsvRow> &rows, std::size_t columns)
{
    if (columns <= narrow)
        return rows.size();
    std::size_t closing = rows.size();
    for (std::size_t i = rows.size(); i-- > 1;) {
        if (filled(rows[i]) > narrow)
            break;
        const bool isApart = rows[i].row > rows[i - 1].row + 1;
        const std::string_view text = domain::trimmed(firstFilled(rows[i]));
        // One word, or a surname and a forename, may be somebody.
        const std::string_view tells = filled(rows[i]) == 1 ? " " : ".:";
        if (isApart && text.find_first_of(tells) != std::string_view::npos)
            closing = i;
    }
    return closing;
}

class Below
{
public:
    Below(const std::vector<std::string> &header, std::int64_t headerRow)
        : m_headerRow(headerRow), m_wide(header.size() > narrow), m_header(header)
    {
    }

    //! Why a row is none of the list's people.
    [[nodiscard]] std::optional<std::string> why(const CsvRow &row, bool isClosing) const
    {
        if (isHeaderAgain(row.cells))
            return "the header again, as in row " + std::to_string(m_headerRow);
        if (!m_wide)
            return std::nullopt;
        if (isClosing || isAboutTheList(row))
            return "a line about the list, not a row of it";
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isHeaderAgain(const std::vector<std::string> &cells) const
    {
        const auto isSame = [](std::string_view one, std::string_view other) {
            const auto small = [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            };
            one = domain::trimmed(one);
            other = domain::trimmed(other);
            return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                              [&](char a, char b) { return small(a) == small(b); });
        };
        return std::equal(cells.begin(), cells.end(), m_header.begin(), m_header.end(), isSame);
    }

    std::int64_t m_headerRow;
    bool m_wide;
    const std::vector<std::string> &m_header;
};

} // namespace

ListTable findTable(std::vector<CsvRow> rows, const std::function<bool(std::string_view)> &isKnown)
{
    ListTable list;
    const std::size_t place = headerPlace(rows, isKnown);
    list.headerRow = rows[place].row;
    list.table.header = std::move(rows[place].cells);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    const Below below(list.table.header, list.headerRow);
    const std::size_t closing = closingPlace(rows, list.table.header.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (auto why = below.why(rows[i], i >= closing)) {
            list.passedOver.push_back({rows[i].row, *std::move(why)});
            continue;
        }
        if (kept != i)
            rows[kept] = std::move(rows[i]);
        ++kept;
    }
    rows.resize(kept);
    list.table.rows = std::move(rows);
    return list;
}

} // namespace throughline::service
