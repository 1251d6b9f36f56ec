// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::cli {

//! A line taken apart as a shell does.
struct ShellWords
{
    std::vector<std::string> words;
    bool isComplete = true; //!< false: a quote is open or the line ends in a backslash; it goes on
};

//! Words between white space; 'single' and "double" quotes, backslash, and # for a comment where a
//! word begins. Nothing is expanded: $, * and ~ are plain characters. Pure; any thread.
[[nodiscard]] ShellWords splitShellWords(std::string_view text);

} // namespace throughline::cli
