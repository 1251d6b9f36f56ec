// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/working_days.h"
#include "report/figures/verdict.h"

#include <algorithm>

// People on the books, and the work with them: contacts, appointments, referrals (I19 to I24, I27
// to I29, I34, I35, I42).

namespace throughline::report {

namespace {

using S = std::string_view;

[[nodiscard]] bool isAmong(S key, std::initializer_list<S> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

//! The day so many working days after another one, where it lies in the period.
[[nodiscard]] std::optional<Day> dueInPeriod(Day after, int days, const Facts &facts)
{
    // Counting them is slow, and most days are far away.
    if (after + days > facts.period.last || after + dueWithin < facts.period.first)
        return {};
    const Day due = domain::epochDay(domain::addWorkingDays(domain::fromEpochDay(after), days));
    return facts.period.has(due) ? std::optional(due) : std::nullopt;
}

[[nodiscard]] bool isOnTheBooks(const PersonFacts &person, const Facts &facts)
{
    const S status = facts.names.text(person.status);
    if (person.isMerged || person.madeOn > facts.period.last)
        return false;
    if (status == "CLOSED")
        return person.statusOn && *person.statusOn >= facts.period.first;
    return isAmong(status, {"ENGAGING", "OPEN", "PAUSED", "RESTRICTED"});
}

[[nodiscard]] Ruling ofThoseOnTheBooks(const PersonFacts &person, const Facts &facts, bool isIn)
{
    return isOnTheBooks(person, facts) ? countedIf(isIn) : Ruling();
}

Ruling heads(const PersonFacts &person, const Facts &facts)
{
    return ofThoseOnTheBooks(person, facts, false);
}

Ruling nobodyWouldHelp(const PersonFacts &person, const Facts &facts)
{
    constexpr int many = 3;
    return ofThoseOnTheBooks(person, facts, person.refusals >= many || person.keyWorker == 0);
}

Ruling ethnicityKnown(const PersonFacts &person, const Facts &facts)
{
    return ofThoseOnTheBooks(person, facts,
                             !isAmong(facts.names.text(person.ethnicity), {"", "UN"}));
}

Ruling disabilityKnown(const PersonFacts &person, const Facts &facts)
{
    return ofThoseOnTheBooks(person, facts, person.disability != 0);
}

Ruling coreFactsRecorded(const PersonFacts &person, const Facts &facts)
{
    return ofThoseOnTheBooks(
        person, facts, person.born.isWholeDay() && person.prison != 0 && person.keyWorker != 0);
}

constexpr Rule<PersonFacts> ofPeople[] = {
    {"I19", heads},
    {"I29", nobodyWouldHelp},
    {"I35", ethnicityKnown},
    {"I42.people", coreFactsRecorded},
    {"I42.disability", disabilityKnown},
};

[[nodiscard]] bool isOutcomeOpen(S outcome)
{
    return isAmong(outcome, {"", "SCHEDULED"});
}

Ruling tookPlace(const ContactFacts &contact, const Facts &facts)
{
    const S outcome = facts.names.text(contact.outcome);
    if (isOutcomeOpen(outcome))
        return unknown;
    return isDone(outcome) ? countedIf(true) : Ruling(outOfScope);
}

Ruling contactsOfPeople(const ContactFacts &contact, const Facts &facts)
{
    const S outcome = facts.names.text(contact.outcome);
    if (isOutcomeOpen(outcome))
        return unknown;
    return isDone(outcome) ? Ruling(Verdict{Counted::Numerator}) : Ruling();
}

Ruling writtenLate(const ContactFacts &contact, const Facts &)
{
    constexpr Day inTime = 2;
    return countedIf(contact.madeOn - contact.day > inTime);
}

Ruling withoutOutcome(const ContactFacts &contact, const Facts &facts)
{
    return countedIf(isOutcomeOpen(facts.names.text(contact.outcome)));
}

constexpr Rule<ContactFacts> ofContacts[] = {
    {"I19", contactsOfPeople},
    {"I34", tookPlace},
    {"I42.outcome", withoutOutcome},
    {"I42.late", writtenLate},
};

//! Why a session has no outcome that counts; nothing where it has one.
[[nodiscard]] Ruling withoutOutcomeYet(const AppointmentFacts &session, Day today)
{
    if (session.state == "RESCHEDULED" || session.outcome == "RESCHEDULED")
        return outOfScope;
    if (!isOutcomeOpen(session.outcome))
        return {};
    return session.day < today || session.state == "CANCELLED" ? unknown : outOfScope;
}

Ruling attendance(const AppointmentFacts &session, const Facts &facts)
{
    if (isAmong(session.outcome, {"CANCELLED_US", "NOT_AVAILABLE_PRISON"}))
        return outOfScope;
    const Ruling open = withoutOutcomeYet(session, facts.today);
    return open ? open : countedIf(isDone(session.outcome));
}

Ruling lostToThePrison(const AppointmentFacts &session, const Facts &facts)
{
    if (!isAmong(session.mode, {"IN_PERSON_PRISON", "PRISON_VIDEO", "INCELL_PHONE"}))
        return {};
    const Ruling open = withoutOutcomeYet(session, facts.today);
    return open ? open : countedIf(session.outcome == "NOT_AVAILABLE_PRISON");
}

constexpr Rule<AppointmentFacts> ofAppointments[] = {{"I20", attendance}, {"I21", lostToThePrison}};

//! Whether something was done by a day that lies in the period: `due` is that day.
[[nodiscard]] Ruling doneBy(std::optional<Day> due, std::optional<Day> done, const Facts &facts)
{
    if (!due)
        return {};
    if (!done && facts.today <= *due)
        return outOfScope;
    return countedIf(done && *done <= *due);
}

Ruling firstContactInTime(const ReferralFacts &referral, const Facts &facts)
{
    constexpr int days = 10;
    if (referral.isOut || !referral.referredOn)
        return {};
    const auto due = dueInPeriod(*referral.referredOn, days, facts);
    if (!due)
        return {};
    const bool isMet =
        isAmong(referral.status, {"FIRST_CONTACT", "ACTIVE", "COMPLETED", "ENDED_EARLY"});
    if (!isMet && !isAmong(referral.status, {"ACCEPTED", "WAITING", "ASSIGNED"}))
        return outOfScope;
    if (isMet && !referral.firstMeetingOn)
        return unknown;
    return doneBy(due, referral.firstMeetingOn, facts);
}

Ruling planInTime(const ReferralFacts &referral, const Facts &facts)
{
    constexpr int days = 5;
    if (referral.isOut || !referral.firstMeetingOn)
        return {};
    return doneBy(dueInPeriod(*referral.firstMeetingOn, days, facts), referral.planOn, facts);
}

Ruling reportInTime(const ReferralFacts &referral, const Facts &facts)
{
    constexpr int days = 5;
    const auto ended = referral.endedOn ? referral.endedOn : referral.statusOn;
    if (referral.isOut || !isAmong(referral.status, {"COMPLETED", "ENDED_EARLY"}) || !ended)
        return {};
    return doneBy(dueInPeriod(*ended, days, facts), referral.reportOn, facts);
}

Ruling takenUp(const ReferralFacts &referral, const Facts &)
{
    if (referral.outcome.empty())
        return {};
    return referral.outcome == "WITHDRAWN" ? Ruling(outOfScope)
                                           : countedIf(referral.outcome == "TAKEN_UP");
}

Ruling refused(const ReferralFacts &referral, const Facts &facts)
{
    if (!referral.isOut || !referral.referredOn || !facts.period.has(*referral.referredOn))
        return {};
    if (isAmong(referral.status, {"", "DRAFT", "READY"}))
        return outOfScope;
    return countedIf(referral.status == "REFUSED");
}

constexpr Rule<ReferralFacts> ofReferrals[] = {
    {"I22", firstContactInTime},
    {"I23", planInTime},
    {"I24", reportInTime},
    {"I27", takenUp},
    {"I28", refused},
};

} // namespace

std::span<const Rule<PersonFacts>> personRules()
{
    return ofPeople;
}

std::span<const Rule<ContactFacts>> contactRules()
{
    return ofContacts;
}

std::span<const Rule<AppointmentFacts>> appointmentRules()
{
    return ofAppointments;
}

std::span<const Rule<ReferralFacts>> referralRules()
{
    return ofReferrals;
}

} // namespace throughline::report
