// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/prison_number.h"

namespace throughline::domain {

namespace {

//! One letter of the pattern: A stands for any letter, 9 for any digit.
constexpr std::string_view pattern = "A9999AA";

bool fitsPattern(std::string_view number)
{
    if (number.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char first = pattern[i] == 'A' ? 'A' : '0';
        const char last = pattern[i] == 'A' ? 'Z' : '9';
        if (number[i] < first || number[i] > last)
            return false;
    }
    return true;
}

} // namespace

base::Result<std::string> normalisePrisonNumber(std::string_view text)
{
    std::string number;
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            number += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (!fitsPattern(number)) {
        return base::Error{base::ErrorCode::Refused,
                           "1 letter, 4 numbers and 2 letters expected, as in A1234BC"};
    }
    return number;
}

} // namespace throughline::domain
