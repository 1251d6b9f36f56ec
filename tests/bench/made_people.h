// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/records.h"

#include <cstdint>
#include <string>
#include <vector>

namespace throughline::bench {

//! One made-up person, the same on every machine: of some 25,000 family names and 1,600 given ones,
//! a few of them popular, as in a country; most with a date of birth and a prison number, some with
//! another name, a police number or a note.
struct MadePerson
{
    std::string given;
    std::string family;
    std::string alias;
    std::string prisonNumber;
    std::string pnc;
    std::string note;
    domain::PartialDate born;
};

[[nodiscard]] MadePerson makePerson(std::uint32_t seed, std::uint32_t index);

//! The rows that record so many people: their own, and those of other names and numbers.
[[nodiscard]] std::vector<store::StoredRow> peopleRows(std::uint32_t seed, std::uint32_t people);

} // namespace throughline::bench
