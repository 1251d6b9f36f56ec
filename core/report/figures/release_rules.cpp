// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/verdict.h"

#include <algorithm>

// What was known, made ready and done around a release (I2 to I4, I17, I18, I30 to I32).

namespace throughline::report {

namespace {

using S = std::string_view;

Ruling daysOfNotice(const ReleaseFacts &release, const Facts &)
{
    return release.toldOn ? Verdict{Counted::Both, release.day - *release.toldOn} : unknown;
}

template<Day days>
Ruling toldBefore(const ReleaseFacts &release, const Facts &)
{
    return release.toldOn ? countedIf(release.day - *release.toldOn >= days) : Ruling(unknown);
}

Ruling packGiven(const ReleaseFacts &release, const Facts &)
{
    return release.isMet || release.seenOn ? countedIf(release.isPackGiven) : Ruling(outOfScope);
}

Ruling metAtGate(const ReleaseFacts &release, const Facts &)
{
    if (release.meet == "YES" || release.meet == "ASKED")
        return countedIf(release.isMet);
    return release.meet == "NO" ? outOfScope : unknown;
}

Ruling appointmentKnown(const ReleaseFacts &release, const Facts &)
{
    if (!release.supervised)
        return unknown;
    return *release.supervised ? countedIf(release.hasAppointment && release.hasOffice)
                               : Ruling(outOfScope);
}

Ruling metWithinFourWeeks(const ReleaseFacts &release, const Facts &facts)
{
    constexpr Day within = 28;
    const S consent = release.consentState;
    if (consent.empty() || consent == "NOT_ASKED")
        return unknown;
    const bool isGiven = consent == "GIVEN" || consent == "GIVEN_LIMITED";
    const bool isLate = release.consentOn && *release.consentOn > release.day + within;
    const bool isOpen = !release.seenOn && facts.today <= release.day + within;
    if ((!isGiven && consent != "NOT_NEEDED") || isLate || isOpen)
        return outOfScope;
    return countedIf(release.seenOn.has_value());
}

[[nodiscard]] bool isAmong(S key, std::initializer_list<S> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

[[nodiscard]] bool isReady(S status)
{
    return isAmong(status, {"ARRANGED", "IN_HAND"});
}

[[nodiscard]] bool isNotKnown(S status)
{
    return isAmong(status, {"", "NOT_ASKED", "NOT_KNOWN"});
}

[[nodiscard]] bool isWanted(S status)
{
    return isReady(status) || isAmong(status, {"NEEDED", "NOT_AVAILABLE"});
}

Ruling healthReady(const ReleaseFacts &release, const Facts &)
{
    const S meds = release.item(Item::Meds);
    const S prescription = release.item(Item::Prescription);
    if (isWanted(meds) || isWanted(prescription))
        return countedIf(isReady(meds) || isReady(prescription));
    return isNotKnown(meds) && isNotKnown(prescription) ? unknown : outOfScope;
}

Ruling moneyReady(const ReleaseFacts &release, const Facts &)
{
    return countedIf(
        !isNotKnown(release.item(Item::Subsistence))
        && (isReady(release.item(Item::Bank)) || isReady(release.item(Item::UniversalCredit))));
}

Ruling phoneInHand(const ReleaseFacts &release, const Facts &)
{
    const S phone = release.item(Item::Phone);
    if (isNotKnown(phone))
        return unknown;
    return phone == "NOT_NEEDED" ? Ruling(outOfScope) : countedIf(phone == "IN_HAND");
}

constexpr Rule<ReleaseFacts> rules[] = {
    {"I2", daysOfNotice},      {"I2.28", toldBefore<28>},   {"I2.7", toldBefore<7>},
    {"I2.0", toldBefore<0>},   {"I3", packGiven},           {"I4", metAtGate},
    {"I17", appointmentKnown}, {"I18", metWithinFourWeeks}, {"I30", healthReady},
    {"I31", moneyReady},       {"I32", phoneInHand},
};

} // namespace

std::span<const Rule<ReleaseFacts>> releaseRules()
{
    return rules;
}

} // namespace throughline::report
