// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_set.h"
#include "report/figures/facts_reader.h"

#include <algorithm>

// Referrals, the steps that they have gone, and needs that nobody was asked about.

namespace throughline::report {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

//! Where a referral from us ends, as far as the service and the person go.
[[nodiscard]] bool isOutcome(std::string_view status)
{
    constexpr std::string_view outcomes[] = {"TAKEN_UP", "NOT_TAKEN_UP", "REFUSED", "WITHDRAWN"};
    return std::ranges::find(outcomes, status) != std::end(outcomes);
}

enum ReferralField {
    Person,
    Direction,
    Status,
    StatusOn,
    ReferredOn,
    Met,
    Plan,
    Ended,
    Report,
    Refusal,
};

} // namespace

Result<void> FactsReader::referralSteps()
{
    enum { On, Status, Referral };
    Query query =
        inPeriod(Kind::ReferralStep,
                 {fieldNumber<Kind::ReferralStep>("on"), fieldNumber<Kind::ReferralStep>("status"),
                  fieldNumber<Kind::ReferralStep>("referral")},
                 fieldNumber<Kind::ReferralStep>("on"));
    // What began in the period has gone on since.
    query.last = *domain::partialDate(9999, 12, 31);
    return m_columns.read(query, [&](const Row &row) {
        const auto on = wholeDay(row.date(On));
        const auto id = row.reference(Referral);
        if (!on || !id || *on < m_query.period.first)
            return;
        m_ways[*id].addStep(row.text(Status));
        if (m_query.period.has(*on) && isOutcome(row.text(Status)))
            m_steps[*id].push_back({row.id(), *on, std::string(row.text(Status))});
    });
}

FactsReader::Query FactsReader::referralsQuery()
{
    return {Kind::Referral,
            {fieldNumber<Kind::Referral>("person"), fieldNumber<Kind::Referral>("direction"),
             fieldNumber<Kind::Referral>("status"), fieldNumber<Kind::Referral>("status_on"),
             fieldNumber<Kind::Referral>("referred_on"),
             fieldNumber<Kind::Referral>("first_meeting_on"),
             fieldNumber<Kind::Referral>("plan_on"), fieldNumber<Kind::Referral>("ended_on"),
             fieldNumber<Kind::Referral>("report_on"), fieldNumber<Kind::Referral>("refusal")}};
}

Result<void> FactsReader::referrals()
{
    const Period mayConcern{m_query.period.first - dueWithin, m_query.period.last};
    return m_scans.visit(Scan::Referrals, [&](const Row &row) {
        const auto isNear = [&](int field) {
            const auto day = wholeDay(row.date(field));
            return day && mayConcern.has(*day);
        };
        const bool isOut = row.text(Direction) == "OUT";
        if (isOut && row.text(Status) == "REFUSED")
            noteRefusal(row);
        if (isOut)
            noteWay(row);
        if (isNear(StatusOn) || isNear(ReferredOn) || isNear(Met) || isNear(Ended)
            || (isOut && m_steps.contains(row.id())))
            addReferral(row);
    });
}

void FactsReader::noteRefusal(const Row &row)
{
    const auto on = wholeDay(row.date(StatusOn));
    const std::int32_t whose = person(row, Person);
    if (on && *on <= m_query.period.last && whose != nobody)
        ++m_facts.people[static_cast<std::size_t>(whose)].refusals;
}

//! Of every referral from us: how far it has come, and whether it waits.
void FactsReader::noteWay(const Row &row)
{
    auto since = wholeDay(row.date(ReferredOn));
    if (!since)
        since = wholeDay(row.date(StatusOn));
    const std::string_view status = row.text(Status);
    if (domain::wordOfReferral(status) == domain::NeedWord::Asked)
        m_facts.waiting.push_back({row.id(), person(row, Person), since});
    if (!since || !m_query.period.has(*since))
        return;
    const auto way = m_ways.find(row.id());
    const domain::ReferralWay gone = way == m_ways.end() ? domain::ReferralWay() : way->second;
    m_facts.requests.push_back({Kind::Referral, row.id(), person(row, Person), *since,
                                gone.word(status), gone.furthest(status), false});
}

void FactsReader::addReferral(const Row &row)
{
    // Of one day where it stands now says more than a step to it.
    RecordId latest;
    latest.bytes.fill(0xff);
    ReferralFacts one;
    one.id = row.id();
    one.person = person(row, Person);
    one.isOut = row.text(Direction) == "OUT";
    one.status = row.text(Status);
    one.refusal = row.text(Refusal);
    one.statusOn = wholeDay(row.date(StatusOn));
    one.referredOn = wholeDay(row.date(ReferredOn));
    one.firstMeetingOn = wholeDay(row.date(Met));
    one.planOn = wholeDay(row.date(Plan));
    one.endedOn = wholeDay(row.date(Ended));
    one.reportOn = wholeDay(row.date(Report));
    if (one.isOut) {
        if (one.statusOn)
            noteOutcome(one, one.status, *one.statusOn, latest);
        if (const auto steps = m_steps.find(row.id()); steps != m_steps.end()) {
            for (const Step &step : steps->second)
                noteOutcome(one, step.status, step.on, step.id);
        }
    }
    m_facts.referrals.push_back(std::move(one));
}

void FactsReader::noteOutcome(ReferralFacts &referral, std::string_view status, Day on,
                              const RecordId &by)
{
    const std::pair age{on, by};
    if (!isOutcome(status) || !m_query.period.has(on)
        || age < std::pair{referral.outcomeOn, referral.outcomeBy})
        return;
    referral.outcome = status;
    referral.outcomeOn = on;
    referral.outcomeBy = by;
}

//! Needs of the period that no referral from us is about: nobody was asked yet.
Result<void> FactsReader::unaskedNeeds()
{
    enum { Person, IdentifiedOn, Pathway, Status };
    struct Need
    {
        RequestFacts fact;
        std::string pathway;
    };
    const Query query =
        inPeriod(Kind::Need,
                 {fieldNumber<Kind::Need>("person"), fieldNumber<Kind::Need>("identified_on"),
                  fieldNumber<Kind::Need>("pathway"), fieldNumber<Kind::Need>("status")},
                 fieldNumber<Kind::Need>("identified_on"));
    std::vector<Need> needs;
    std::set<RecordId> whose;
    TL_CHECK(m_columns.read(query, [&](const Row &row) {
        const auto on = wholeDay(row.date(IdentifiedOn));
        if (!on)
            return;
        const auto word = domain::wordOfNeed(row.text(Status));
        const bool isOver =
            word == domain::NeedWord::Finished || word == domain::NeedWord::NotWanted;
        needs.push_back({{Kind::Need, row.id(), person(row, Person), *on, domain::NeedWord::Needed,
                          domain::ReferralMark::Needed, isOver},
                         std::string(row.text(Pathway))});
        if (const auto id = row.reference(Person))
            whose.insert(*id);
    }));
    TL_TRY(const auto asked, askedPathways(withMerged(std::move(whose))));
    for (Need &need : needs) {
        if (need.fact.person == nobody || !asked.contains({need.fact.person, need.pathway}))
            m_facts.requests.push_back(std::move(need.fact));
    }
    return {};
}

//! What referrals from us are about, of these people.
Result<FactsReader::Pathways> FactsReader::askedPathways(const Ids &people) const
{
    enum { Person, Direction, Needs };
    const auto pointing = fieldNumber<Kind::Referral>("person");
    const Query query{
        Kind::Referral,
        {pointing, fieldNumber<Kind::Referral>("direction"), fieldNumber<Kind::Referral>("needs")}};
    Pathways asked;
    TL_CHECK(readOf(people, query, pointing, [&](const Row &row) {
        if (row.text(Direction) != "OUT")
            return;
        for (std::string &pathway : domain::splitCodeSet(row.text(Needs)))
            asked.emplace(person(row, Person), std::move(pathway));
    }));
    return asked;
}

//! The same people by every id that they are known by, in order.
FactsReader::Ids FactsReader::withMerged(std::set<RecordId> people) const
{
    std::unordered_set<std::int32_t> places;
    for (const RecordId &one : people)
        places.insert(m_people.of(one));
    for (const auto &[other, shown] : m_query.mergedInto) {
        if (const std::int32_t place = m_people.of(shown);
            place != nobody && places.contains(place)) {
            people.insert(other);
            people.insert(shown);
        }
    }
    return {people.begin(), people.end()};
}

} // namespace throughline::report
