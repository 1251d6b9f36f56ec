// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/cases.h"

#include <optional>
#include <span>

namespace throughline::report {

//! What figures can be split by.
enum class By {
    Team,
    Worker, //!< the person's key worker; of volunteer hours whoever gave them
    Prison, //!< of the release; of others the person's
    Ethnicity,
    Sex,
    Age,
    Disability,
    Religion,
    Marital,
    SexualOrientation,
    GenderSame,
    Pregnancy,
    Veteran,
    CareExperience,
};

struct Grouping
{
    By by;
    std::string_view key; //!< what the command line takes and prints
    std::string_view label; //!< for people
    std::string_view codeList; //!< that its groups are keys of; empty: teams, users, ages
    bool isStrict = false; //!< never told below 10 outside (domain.md 4, small numbers)
};

[[nodiscard]] std::span<const Grouping> groupings();
[[nodiscard]] const Grouping &groupingOf(By by);
[[nodiscard]] const Grouping *groupingNamed(std::string_view key);

//! The group of a case that has none: nobody, or not recorded.
inline constexpr std::string_view notKnown = "not-known";

//! The group that a case is in: ids of teams joined by '+', the id of a user, the key of a code or
//! of an age band. Every case is in one, so the groups add up to the whole.
[[nodiscard]] std::string groupOf(By by, const Case &one, const Facts &facts);

//! White, mixed, Asian, black or other, of a code of the harmonised list; `notKnown` where nobody
//! knows.
[[nodiscard]] std::string_view broadEthnicity(std::string_view code);
//! `18-24`: young adults are one band (domain.md 4, packs).
[[nodiscard]] std::string_view ageBand(std::int64_t years);
//! Whole years on a day; nothing where the date of birth is not known as a day.
[[nodiscard]] std::optional<std::int64_t> ageOn(Day day, domain::PartialDate born);

} // namespace throughline::report
