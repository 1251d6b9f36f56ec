// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// Text in a file that somebody opens with a spreadsheet, which would run what looks like a formula
// (OWASP, "CSV injection"). Pure; any thread.

namespace throughline::domain {

//! The text as a cell that no spreadsheet runs: an apostrophe comes before one that begins with
//! = + - @, their full-width forms, a tab or a line end, and before one that begins with
//! apostrophes and then one of these. Any other text stays as it is.
[[nodiscard]] std::string asSpreadsheetCell(std::string text);
//! Its inverse, for every text: what a file of this program or of a careful other one holds. A text
//! that `asSpreadsheetCell` would not have made stays as it is.
[[nodiscard]] std::string fromSpreadsheetCell(std::string cell);

} // namespace throughline::domain
