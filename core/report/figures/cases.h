// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/facts.h"
#include "report/figures/lines.h"

namespace throughline::report {

//! How a case enters its line.
enum class Counted : std::uint8_t {
    Both, //!< numerator and denominator
    Denominator,
    Numerator,
    Unknown,
    OutOfScope,
};

//! The record that a case is about.
struct Source
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;

    friend auto operator<=>(const Source &, const Source &) = default;
};

//! One thing that a line counts: a release, a contact, a person on the books, with what it can be
//! grouped by.
struct Case
{
    LineNumber line = 0;
    Counted counted = Counted::Both;
    std::int32_t amount = 1; //!< what the numerator grows by; of a median the days
    std::int32_t person = nobody;
    Names::Number team = 0;
    Names::Number prison = 0;
    Names::Number worker = 0;
    Day day = 0;
    Source source;
};

//! Every indicator applied to the facts, once.
[[nodiscard]] std::vector<Case> casesOf(const Facts &facts);

} // namespace throughline::report
