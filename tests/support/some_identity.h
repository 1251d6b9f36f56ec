// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/likeness.h"

#include <rapidcheck.h>

// People made up of few names, numbers and days, so that they are often like each other.

namespace throughline::test {

[[nodiscard]] inline std::string anyName()
{
    return *rc::gen::element<std::string>(
        "", "Robert", "Bob", "Stephen", "Steven", "J", "John", "Siân", "Sharn", "O'Brien", "Brien",
        "ap Harry", "Parry", "Smith-Jones", "Smithjones", "Jones", "Mac Sample", "McSample",
        "Abd al-Rahman", "Abdulrahman", "Sampleton", "Smapleton");
}

[[nodiscard]] inline domain::Identity anybody()
{
    domain::Identity out;
    out.givenNames = anyName();
    out.familyName = anyName();
    if (*rc::gen::inRange(0, 3) > 0)
        out.born = *rc::gen::element<domain::PartialDate>(
            domain::PartialDate{1984, 3, 12}, domain::PartialDate{1984, 12, 3},
            domain::PartialDate{1984, 3, 0}, domain::PartialDate{1984, 0, 0},
            domain::PartialDate{1984, 3, 13}, domain::PartialDate{1971, 7, 1});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        out.numbers.push_back({*rc::gen::element<std::string>("PRISON_NUMBER", "CRN", "LOCAL"),
                               *rc::gen::element<std::string>("a1234bc", "a1243bc", "x123456")});
    if (*rc::gen::inRange(0, 4) == 0)
        out.aliases.push_back(anyName() + ' ' + anyName());
    if (*rc::gen::inRange(0, 4) == 0)
        out.preferredName = anyName();
    out.prison = *rc::gen::element<std::string>("", "LEI", "MDI");
    return out;
}

} // namespace throughline::test
