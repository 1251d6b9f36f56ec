// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/names/typed_date.h"

#include <string>
#include <string_view>
#include <vector>

namespace throughline::store {

//! One thing typed about a person: a word of a name, or a number or a date with all the ways in
//! which it can be meant. Somebody is found by it who has any of them.
struct SearchTerm
{
    std::string word = {}; //!< of a name; empty for what cannot be one
    std::vector<std::string> numbers = {}; //!< as NamePart::Number has them, or begun so
    std::vector<domain::PartialDate> days = {}; //!< of birth
    std::vector<domain::Birthday> birthdays = {};
    bool isLast = false; //!< somebody may still be typing it

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

//! The ways to read what was typed: whoever has every term of one of them is found. One reading for
//! almost every text; more where a number is typed with spaces, a month may be a name, or Mac and
//! its like stand apart. None for a text without a letter or digit.
[[nodiscard]] std::vector<std::vector<SearchTerm>> readingsOf(std::string_view typed);

} // namespace throughline::store
