// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/due_task_case.h"
#include "domain/rules/consent_rules.h"
#include "domain/rules/open_work.h"

// What others were asked for them, and what was asked of us (domain.md 3.5 to 3.7).

namespace throughline::domain::due_task_days {

namespace {

constexpr Day dutyRunsOut = 26 * 7;
constexpr int replyWorkingDays = 10;

} // namespace

void Case::duty(const Record &duty)
{
    constexpr auto state = fieldNumber<Kind::DutyToRefer>("state");
    constexpr auto sentOn = fieldNumber<Kind::DutyToRefer>("sent_on");
    const auto sent = day(duty, sentOn);
    if (fieldText(duty, state) == "SUBMITTED" && sent)
        addChase(TaskRule::DutyAnswer, duty, *sent, replyWorkingDays, dutyRunsOut);
}

void Case::referral(const Record &referral)
{
    constexpr auto direction = fieldNumber<Kind::Referral>("direction");
    constexpr auto assigned = fieldNumber<Kind::Referral>("assigned_to");
    const std::size_t before = m_tasks.size();
    if (fieldText(referral, direction) == "OUT")
        referralOut(referral);
    else
        referralIn(referral);
    for (std::size_t i = before; i < m_tasks.size(); ++i)
        ownedBy(m_tasks[i], referral, assigned);
}

void Case::referralOut(const Record &referral)
{
    constexpr auto status = fieldNumber<Kind::Referral>("status");
    constexpr auto statusOn = fieldNumber<Kind::Referral>("status_on");
    constexpr auto referredOn = fieldNumber<Kind::Referral>("referred_on");
    auto since = day(referral, statusOn);
    if (!since)
        since = day(referral, referredOn);
    if (since
        && isOneOf(fieldText(referral, status), {"SENT", "ACKNOWLEDGED", "MORE_INFO", "NO_REPLY"}))
        addChase(TaskRule::ChaseReferral, referral, *since, replyWorkingDays);
    consentTakenBack(referral);
}

void Case::consentTakenBack(const Record &referral)
{
    constexpr auto purpose = fieldNumber<Kind::Referral>("consent_purpose");
    constexpr auto state = fieldNumber<Kind::Consent>("state");
    constexpr auto decidedOn = fieldNumber<Kind::Consent>("decided_on");
    const Record *consent = newestConsent(m_records, fieldText(referral, purpose));
    if (!consent || !isOpenWork(referral)
        || !isOneOf(fieldText(*consent, state), {"WITHDRAWN", "REFUSED"}))
        return;
    if (const auto on = day(*consent, decidedOn))
        addWithin(TaskRule::WithdrawReferral, referral, *on, 0);
}

void Case::referralIn(const Record &referral)
{
    constexpr auto status = fieldNumber<Kind::Referral>("status");
    constexpr auto referredOn = fieldNumber<Kind::Referral>("referred_on");
    constexpr auto metOn = fieldNumber<Kind::Referral>("first_meeting_on");
    constexpr auto planOn = fieldNumber<Kind::Referral>("plan_on");
    constexpr auto endedOn = fieldNumber<Kind::Referral>("ended_on");
    constexpr auto reportOn = fieldNumber<Kind::Referral>("report_on");
    const std::string_view now = fieldText(referral, status);
    const auto referred = day(referral, referredOn);
    const auto met = day(referral, metOn);
    const auto ended = day(referral, endedOn);
    if (referred && isOneOf(now, {"RECEIVED", "MORE_INFO"}))
        addWithin(TaskRule::AnswerReferral, referral, *referred, planWorkingDays);
    if (referred && !met && isOneOf(now, {"ACCEPTED", "WAITING", "ASSIGNED", "FIRST_CONTACT"}))
        addWithin(TaskRule::FirstMeeting, referral, *referred, replyWorkingDays);
    if (met && !day(referral, planOn) && isOneOf(now, {"FIRST_CONTACT", "ACTIVE"}))
        addWithin(TaskRule::SendPlan, referral, *met, planWorkingDays);
    if (ended && !day(referral, reportOn) && isOneOf(now, {"COMPLETED", "ENDED_EARLY"}))
        addWithin(TaskRule::EndReport, referral, *ended, planWorkingDays);
}

} // namespace throughline::domain::due_task_days
