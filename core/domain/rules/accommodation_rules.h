// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <optional>
#include <span>
#include <string_view>

namespace throughline::domain {

//! One tile of "where are they staying tonight": its MoJ group and the Delius types behind it.
struct AnswerRule
{
    std::string_view answer;
    std::string_view group; //!< key of `moj_first_night`
    std::span<const std::string_view> types; //!< empty: a type would contradict the answer
};

//! When a time point is asked, in days after the release (domain.md 3.4).
struct TimepointRule
{
    std::string_view timepoint;
    int firstDay;
    int lastDay;
    bool taskByDefault;
};

//! The time point of an address that is only planned: never asked, and never a first night.
inline constexpr std::string_view plannedTimepoint = "PLANNED";

[[nodiscard]] std::span<const AnswerRule> answerRules();
[[nodiscard]] const AnswerRule *answerRule(std::string_view answer);
[[nodiscard]] std::span<const TimepointRule> timepointRules();
[[nodiscard]] const TimepointRule *timepointRule(std::string_view timepoint);

//! Whether an answer and a type can stand together; either may be empty. What this version does
//! not know is let through.
[[nodiscard]] base::Result<void> checkAnswer(std::string_view answer, std::string_view type);

//! Whether it is a roof for now that somebody was given because they had none, where nobody should
//! be without a key worker (domain.md 1, seed 17). Where a type is given, it counts.
[[nodiscard]] bool isEmergencyAccommodation(std::string_view answer, std::string_view type);

//! The record, of a person's placements and accommodation entries, that says they live in such a
//! place now: a placement that is not for good, unless a later entry says that they live elsewhere;
//! or else their newest entry. Null when there is none.
[[nodiscard]] const Record *emergencyPlace(std::span<const Record> records);

//! The MoJ group that an entry counts in: the type's where one is given, else the answer's.
//! Nothing when it is out of scope (custody, detention, hospital) or not known to this version.
[[nodiscard]] std::optional<std::string_view> firstNightGroup(std::string_view answer,
                                                              std::string_view type);

} // namespace throughline::domain
