// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/referral_words.h"

#include <algorithm>

namespace throughline::domain {

namespace {

struct Of
{
    std::string_view status;
    NeedWord word;
};
constexpr Of referrals[] = {
    {"DRAFT", NeedWord::Needed},
    {"READY", NeedWord::Needed},
    {"SENT", NeedWord::Asked},
    {"ACKNOWLEDGED", NeedWord::Asked},
    {"MORE_INFO", NeedWord::Asked},
    {"NO_REPLY", NeedWord::Asked},
    {"ACCEPTED", NeedWord::Accepted},
    {"WAITING_LIST", NeedWord::Accepted},
    {"OFFERED", NeedWord::Accepted},
    {"REFUSED", NeedWord::TurnedDown},
    {"TAKEN_UP", NeedWord::Started},
    {"CLOSED", NeedWord::Finished},
    {"WITHDRAWN", NeedWord::NotWanted},
    {"NOT_TAKEN_UP", NeedWord::NotWanted},
    // Into us.
    {"RECEIVED", NeedWord::Asked},
    {"WAITING", NeedWord::Accepted},
    {"ASSIGNED", NeedWord::Accepted},
    {"FIRST_CONTACT", NeedWord::Started},
    {"ACTIVE", NeedWord::Started},
    {"DECLINED", NeedWord::TurnedDown},
    {"ENDED_EARLY", NeedWord::Finished},
    {"COMPLETED", NeedWord::Finished},
};
constexpr Of needs[] = {
    {"NOT_STARTED", NeedWord::Needed},
    {"IN_PROGRESS", NeedWord::Started},
    {"MET", NeedWord::Finished},
    {"DECLINED", NeedWord::NotWanted},
};

template<std::size_t size>
[[nodiscard]] NeedWord wordIn(const Of (&table)[size], std::string_view status)
{
    const auto *const found = std::ranges::find(table, status, &Of::status);
    return found == std::end(table) ? NeedWord::Needed : found->word;
}

//! What a status shows to have been reached; of what has ended no more than it proves.
[[nodiscard]] ReferralMark markOf(std::string_view status)
{
    if (status == "NOT_TAKEN_UP") // it was offered
        return ReferralMark::Accepted;
    switch (wordOfReferral(status)) {
    case NeedWord::Asked:
    case NeedWord::TurnedDown:
        return ReferralMark::Asked;
    case NeedWord::Accepted:
        return ReferralMark::Accepted;
    case NeedWord::Started:
        return ReferralMark::Started;
    case NeedWord::Needed:
    case NeedWord::Finished: // or never taken up: the step before it tells
    case NeedWord::NotWanted:
        break;
    }
    return ReferralMark::Needed;
}

} // namespace

NeedWord wordOfReferral(std::string_view status)
{
    return wordIn(referrals, status);
}

NeedWord wordOfNeed(std::string_view status)
{
    return wordIn(needs, status);
}

void ReferralWay::addStep(std::string_view status)
{
    m_furthest = std::max(m_furthest, markOf(status));
    m_isNotTakenUp = m_isNotTakenUp || status == "NOT_TAKEN_UP";
}

NeedWord ReferralWay::word(std::string_view statusNow) const
{
    const NeedWord word = wordOfReferral(statusNow);
    return word == NeedWord::Finished && m_isNotTakenUp ? NeedWord::NotWanted : word;
}

ReferralMark ReferralWay::furthest(std::string_view statusNow) const
{
    const NeedWord now = word(statusNow);
    if (now == NeedWord::Finished)
        return ReferralMark::Finished;
    return now == NeedWord::TurnedDown ? ReferralMark::Asked
                                       : std::max(m_furthest, markOf(statusNow));
}

} // namespace throughline::domain
