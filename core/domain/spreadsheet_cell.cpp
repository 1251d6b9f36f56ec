// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/spreadsheet_cell.h"

#include <algorithm>

namespace throughline::domain {

namespace {

//! What makes a spreadsheet run a cell that begins with it; the last four are full-width.
constexpr std::string_view formulaBegins[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                              "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};

[[nodiscard]] bool looksLikeFormula(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return std::any_of(std::begin(formulaBegins), std::end(formulaBegins),
                       [text](std::string_view begin) { return text.starts_with(begin); });
}

} // namespace

std::string asSpreadsheetCell(std::string text)
{
    if (looksLikeFormula(text))
        text.insert(text.begin(), '\'');
    return text;
}

std::string fromSpreadsheetCell(std::string cell)
{
    if (cell.starts_with('\'') && looksLikeFormula(cell))
        cell.erase(cell.begin());
    return cell;
}

} // namespace throughline::domain
