// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/cases.h"

#include <optional>

// The indicators (domain.md 4): one small function for each line, over one sort of fact.

namespace throughline::report {

//! How one fact enters a line; nothing where it is not of the line's cohort.
struct Verdict
{
    Counted counted = Counted::Both;
    std::int64_t amount = 1;
};
using Ruling = std::optional<Verdict>;

template<class Fact>
struct Rule
{
    std::string_view line;
    Ruling (*ruling)(const Fact &, const Facts &);
};

[[nodiscard]] std::span<const Rule<ReleaseFacts>> releaseRules();
[[nodiscard]] std::span<const Rule<ReleaseFacts>> housingRules();
[[nodiscard]] std::span<const Rule<PersonFacts>> personRules();
[[nodiscard]] std::span<const Rule<ContactFacts>> contactRules();
[[nodiscard]] std::span<const Rule<AppointmentFacts>> appointmentRules();
[[nodiscard]] std::span<const Rule<PlacementFacts>> placementRules();
[[nodiscard]] std::span<const Rule<ReferralFacts>> referralRules();
[[nodiscard]] std::span<const Rule<RequestFacts>> requestRules();
[[nodiscard]] std::span<const Rule<WaitingFacts>> waitingRules();

//! In the numerator or only in the denominator.
[[nodiscard]] inline Ruling countedIf(bool isIn)
{
    return Verdict{isIn ? Counted::Both : Counted::Denominator};
}
inline constexpr Verdict unknown{Counted::Unknown};
inline constexpr Verdict outOfScope{Counted::OutOfScope};

} // namespace throughline::report
