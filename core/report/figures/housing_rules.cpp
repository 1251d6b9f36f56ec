// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/working_days.h"
#include "report/figures/verdict.h"

#include <algorithm>

// Where people sleep after a release (I5 to I12), and what became of a place for a time (I13, I14).

namespace throughline::report {

namespace {

using S = std::string_view;

enum class Roof { Unknown, OutOfScope, Settled, ForNow, NotRough, Rough };

[[nodiscard]] Roof roofOf(S answer, S type)
{
    const auto group = domain::firstNightGroup(answer, type);
    if (!group)
        return domain::findCode("accommodation_type", type) ? Roof::OutOfScope : Roof::Unknown;
    return *group == "SETTLED"           ? Roof::Settled
        : *group == "HOMELESS_NOT_ROUGH" ? Roof::NotRough
        : *group == "ROUGH_SLEEPING"     ? Roof::Rough
        : *group == "UNKNOWN"            ? Roof::Unknown
                                         : Roof::ForNow;
}

[[nodiscard]] Roof roofOf(const Stay &stay)
{
    return stay.isThere() ? roofOf(stay.answer, stay.type) : Roof::Unknown;
}

[[nodiscard]] Roof firstNight(const ReleaseFacts &release)
{
    return roofOf(release.stay(Timepoint::FirstNight));
}

[[nodiscard]] bool isHoused(Roof roof)
{
    return roof == Roof::Settled || roof == Roof::ForNow;
}

//! Where nobody has answered yet, and it may still be asked.
[[nodiscard]] bool isStillAsked(const ReleaseFacts &release, S timepoint, Day today)
{
    return today <= release.day + domain::timepointRule(timepoint)->lastDay;
}

//! What is known of a roof, or why nothing is.
[[nodiscard]] Ruling known(Roof roof, bool isIn)
{
    if (roof == Roof::Unknown)
        return unknown;
    return roof == Roof::OutOfScope ? Ruling(outOfScope) : countedIf(isIn);
}

//! The same for a time point that may not have come yet.
[[nodiscard]] Ruling knownLater(Roof roof, bool isIn, bool isStillAsked)
{
    return roof == Roof::Unknown && isStillAsked ? Ruling(outOfScope) : known(roof, isIn);
}

Ruling housedOnFirstNight(const ReleaseFacts &release, const Facts &)
{
    return known(firstNight(release), isHoused(firstNight(release)));
}

Ruling settledOnFirstNight(const ReleaseFacts &release, const Facts &)
{
    return known(firstNight(release), firstNight(release) == Roof::Settled);
}

Ruling homelessOnFirstNight(const ReleaseFacts &release, const Facts &)
{
    const Roof roof = firstNight(release);
    return known(roof, roof == Roof::NotRough || roof == Roof::Rough);
}

Ruling roughOnFirstNight(const ReleaseFacts &release, const Facts &)
{
    return known(firstNight(release), firstNight(release) == Roof::Rough);
}

Ruling unknownOnFirstNight(const ReleaseFacts &release, const Facts &)
{
    const Roof roof = firstNight(release);
    return roof == Roof::OutOfScope ? Ruling(outOfScope) : countedIf(roof == Roof::Unknown);
}

Ruling settledAtThreeMonths(const ReleaseFacts &release, const Facts &facts)
{
    if (!release.supervised)
        return unknown;
    if (!*release.supervised)
        return outOfScope;
    const Roof roof = roofOf(release.stay(Timepoint::M3));
    return knownLater(roof, roof == Roof::Settled, isStillAsked(release, "M3", facts.today));
}

Ruling housedAtFourWeeks(const ReleaseFacts &release, const Facts &facts)
{
    const Roof roof = roofOf(release.stay(Timepoint::D28));
    return knownLater(roof, isHoused(roof), isStillAsked(release, "D28", facts.today));
}

//! Asked only of those who go to a place that ends after 84 nights.
Ruling housedAtTwelveWeeks(const ReleaseFacts &release, const Facts &facts)
{
    const Stay &first = release.stay(Timepoint::FirstNight);
    const S type = first.type;
    const bool isAsked =
        type.empty() ? first.answer == "CAS" : type == "A10" || type == "A11" || type == "A17";
    const Roof roof = roofOf(release.stay(Timepoint::W12));
    return knownLater(roof, isHoused(roof), !isAsked || isStillAsked(release, "W12", facts.today));
}

Ruling housedAtSixMonths(const ReleaseFacts &release, const Facts &facts)
{
    const Roof roof = roofOf(release.stay(Timepoint::M6));
    return knownLater(roof, isHoused(roof), isStillAsked(release, "M6", facts.today));
}

//! The tile of the first-night question that an entry is, or the type that no tile stands for.
[[nodiscard]] S tileOf(const Stay &stay)
{
    if (!stay.answer.empty())
        return stay.answer;
    for (const domain::AnswerRule &rule : domain::answerRules()) {
        if (std::find(rule.types.begin(), rule.types.end(), stay.type) != rule.types.end())
            return rule.answer;
    }
    return stay.type;
}

[[nodiscard]] bool isSameHousing(const Stay &one, const Stay &other)
{
    const bool areTyped = !one.type.empty() && !other.type.empty();
    return areTyped ? one.type == other.type : tileOf(one) == tileOf(other);
}

Ruling keptTheSameHousing(const ReleaseFacts &release, const Facts &facts)
{
    if (firstNight(release) != Roof::Settled)
        return outOfScope;
    const Stay &later = release.stay(Timepoint::M3);
    const Roof roof = roofOf(later);
    return knownLater(
        roof, roof == Roof::Settled && isSameHousing(release.stay(Timepoint::FirstNight), later),
        isStillAsked(release, "M3", facts.today));
}

//! What was planned: the newest entry, or else what the release itself says.
[[nodiscard]] Roof plannedRoof(const ReleaseFacts &release)
{
    const Stay &planned = release.stay(Timepoint::Planned);
    return planned.isThere() ? roofOf(planned) : roofOf(release.destination, {});
}

Ruling releasedWithFullInformation(const ReleaseFacts &release, const Facts &)
{
    const Day dayBefore =
        domain::epochDay(domain::addWorkingDays(domain::fromEpochDay(release.day), -1));
    return countedIf(release.prison != 0 && release.hasDate && release.hasWhomToAsk
                     && plannedRoof(release) != Roof::Unknown && release.toldOn
                     && *release.toldOn <= dayBefore);
}

Ruling dutyMadeInTime(const ReleaseFacts &release, const Facts &)
{
    constexpr Day inTime = 28;
    const auto isUnderWay = [](const DutyFacts &duty) { return duty.state != "NOT_REQUIRED"; };
    if (std::none_of(release.duties.begin(), release.duties.end(), isUnderWay)) {
        const Roof roof = plannedRoof(release);
        if (!release.duties.empty() || roof == Roof::Settled || roof == Roof::OutOfScope)
            return outOfScope;
        if (roof == Roof::Unknown)
            return unknown;
    }
    return countedIf(
        std::any_of(release.duties.begin(), release.duties.end(), [&](const DutyFacts &duty) {
            return duty.sentOn && *duty.sentOn <= release.day - inTime;
        }));
}

Ruling returnedToCustody(const ReleaseFacts &release, const Facts &facts)
{
    constexpr Day within = 90;
    const auto isInPrison = [&release](Timepoint at) { return release.stay(at).type == "HMP"; };
    if ((release.backOn && *release.backOn <= release.day + within) || isInPrison(Timepoint::D7)
        || isInPrison(Timepoint::D28) || isInPrison(Timepoint::M3))
        return countedIf(true);
    if (release.isRecalled && !release.backOn)
        return unknown;
    if (facts.today <= release.day + within)
        return outOfScope;
    const bool isFollowed = release.backOn || roofOf(release.stay(Timepoint::M3)) != Roof::Unknown;
    return isFollowed ? countedIf(false) : Ruling(unknown);
}

constexpr Rule<ReleaseFacts> ofReleases[] = {
    {"I1", releasedWithFullInformation}, {"I5", housedOnFirstNight},
    {"I6", settledOnFirstNight},         {"I7", homelessOnFirstNight},
    {"I8", roughOnFirstNight},           {"I9", unknownOnFirstNight},
    {"I10", settledAtThreeMonths},       {"I11.D28", housedAtFourWeeks},
    {"I11.W12", housedAtTwelveWeeks},    {"I11.M6", housedAtSixMonths},
    {"I12", keptTheSameHousing},         {"I15", dutyMadeInTime},
    {"I43", returnedToCustody},
};

// Of CAS1 and CAS3 (domain-codes.md), where no accommodation type is given with it.
constexpr S movedToSettled[] = {
    "householder-owner-freehold-or-leasehold",
    "long-term-residential-healthcare",
    "rental-accommodation-private-rental",
    "rental-accommodation-social-rental",
    "accommodation-secured-via-afeo-accommodation-for-ex-offenders-scheme",
    "friends-or-family-settled",
    "support-housing",
    "MC02/local-authority-housing-association-rented",
    "MC02/local-authority-rented",
    "MC03/housing-association-rented",
    "MC04/private-rented",
    "MC06/supported-housing",
    "MC08/owner-occupied",
};
constexpr S movedOutOfScope[] = {
    "hospital",     "prison-further-custodial-event",     "recalled", "theyre-deceased",
    "MC19/custody", "MC10/deported-detention-centre-irc",
};
constexpr S movedNotKnown[] = {
    "",
    "pending-awaiting-move-on-outcome-in-ndelius-to-be-updated",
    "updated-move-on-outcome-not-recorded-in-ndelius",
    "unknown-the-probation-practitioner-has-not-added-the-move-on-category-to-ndelius",
    "MCNA/not-applicable",
};

template<std::size_t size>
[[nodiscard]] bool isIn(const S (&list)[size], S key)
{
    return std::find(std::begin(list), std::end(list), key) != std::end(list);
}

[[nodiscard]] bool isForATime(const PlacementFacts &placement)
{
    return placement.type.empty() || roofOf({}, placement.type) != Roof::Settled;
}

Ruling movedOn(const PlacementFacts &placement, const Facts &)
{
    if (!isForATime(placement))
        return {};
    if (!placement.moveOnType.empty()) {
        const Roof roof = roofOf({}, placement.moveOnType);
        return known(roof, roof == Roof::Settled);
    }
    if (isIn(movedNotKnown, placement.moveOn))
        return unknown;
    if (isIn(movedOutOfScope, placement.moveOn))
        return outOfScope;
    return countedIf(isIn(movedToSettled, placement.moveOn));
}

Ruling daysInPlacement(const PlacementFacts &placement, const Facts &)
{
    if (!isForATime(placement))
        return {};
    return placement.startOn ? Verdict{Counted::Both, placement.endedOn - *placement.startOn}
                             : unknown;
}

constexpr Rule<PlacementFacts> ofPlacements[] = {{"I13", movedOn}, {"I14", daysInPlacement}};

} // namespace

std::span<const Rule<ReleaseFacts>> housingRules()
{
    return ofReleases;
}

std::span<const Rule<PlacementFacts>> placementRules()
{
    return ofPlacements;
}

} // namespace throughline::report
