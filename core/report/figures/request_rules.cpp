// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/verdict.h"

#include <algorithm>

// How far what began in the period has come, where it stands, and what waits.

namespace throughline::report {

namespace {

using domain::NeedWord;
using domain::ReferralMark;

constexpr Day longWait = 14;

template<ReferralMark mark>
Ruling reached(const RequestFacts &request, const Facts &)
{
    return request.isMetWithout ? Ruling(outOfScope) : countedIf(request.furthest >= mark);
}

template<NeedWord word>
Ruling stands(const RequestFacts &request, const Facts &)
{
    return request.isMetWithout ? Ruling(outOfScope) : countedIf(request.word == word);
}

Ruling waitsLong(const WaitingFacts &waiting, const Facts &facts)
{
    if (!waiting.since)
        return unknown;
    const Day end = std::min(facts.period.last, facts.today);
    return end - *waiting.since > longWait ? Ruling(Verdict{Counted::Numerator}) : Ruling();
}

constexpr Rule<RequestFacts> ofRequests[] = {
    {"I27.asked", reached<ReferralMark::Asked>},
    {"I27.accepted", reached<ReferralMark::Accepted>},
    {"I27.started", reached<ReferralMark::Started>},
    {"I27.finished", reached<ReferralMark::Finished>},
    {"I27.not_asked", stands<NeedWord::Needed>},
    {"I27.waiting", stands<NeedWord::Asked>},
    {"I27.turned_down", stands<NeedWord::TurnedDown>},
    {"I27.to_start", stands<NeedWord::Accepted>},
    {"I27.under_way", stands<NeedWord::Started>},
    {"I27.not_wanted", stands<NeedWord::NotWanted>},
};

constexpr Rule<WaitingFacts> ofWaiting[] = {{"I27.over14", waitsLong}};

} // namespace

std::span<const Rule<RequestFacts>> requestRules()
{
    return ofRequests;
}

std::span<const Rule<WaitingFacts>> waitingRules()
{
    return ofWaiting;
}

} // namespace throughline::report
