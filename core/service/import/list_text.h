// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace throughline::service {

//! A list as text: UTF-8 without a byte order mark.
struct ListText
{
    std::string text;
    std::string_view encoding = "UTF-8"; //!< what it was read as, for people
};

//! Reads the bytes of a list however its sender's program wrote them: UTF-8, UTF-16 of either
//! order, or Windows-1252, with a byte order mark or without. A file that is no text, such as a
//! spreadsheet under the name of a list, and text of no known kind, is refused with what to do.
//! Pure; any thread.
[[nodiscard]] base::Result<ListText> readListText(std::string bytes);

//! The character that separates the cells: the one of , ; tab and | that splits the first lines
//! most evenly. A first line `sep=;` decides it, and is taken off the text.
[[nodiscard]] char takeSeparator(std::string &text);

} // namespace throughline::service
