// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/facts_reader.h"

#include "domain/working_days.h"

namespace throughline::report {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

Names::Number Names::numberOf(std::string_view text)
{
    if (const auto known = m_numbers.find(text); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<Number>(m_texts.size());
    m_texts.emplace_back(text);
    m_numbers.emplace(text, number);
    return number;
}

std::optional<Day> wholeDay(const std::optional<domain::PartialDate> &date)
{
    return date && date->isWholeDay() ? std::optional(domain::epochDay(*date)) : std::nullopt;
}

FactsReader::FactsReader(const store::FigureColumns &columns, const FactsQuery &query)
    : m_columns(columns), m_query(query), m_scans(columns, query.others, scans())
{
    m_facts.period = query.period;
    m_facts.today = query.today;
}

std::vector<FactsReader::Query> FactsReader::scans() const
{
    return {peopleQuery(), equalityQuery(), contactsQuery(), referralsQuery()};
}

Result<Facts> readFacts(const store::FigureColumns &columns, const FactsQuery &query)
{
    return FactsReader(columns, query).read();
}

Result<Facts> FactsReader::read()
{
    constexpr Result<void> (FactsReader::*steps[])() = {
        // What is nobody's case needs no people, who are being read meanwhile.
        &FactsReader::voices,    &FactsReader::notices,      &FactsReader::hours,
        &FactsReader::hall,

        &FactsReader::people,    &FactsReader::equality,     &FactsReader::releases,
        &FactsReader::stays,     &FactsReader::checklist,    &FactsReader::packs,
        &FactsReader::consents,  &FactsReader::duties,       &FactsReader::custody,
        &FactsReader::recalls,   &FactsReader::appointments, &FactsReader::placements,
        &FactsReader::needs,     &FactsReader::outcomes,     &FactsReader::concerns,
        &FactsReader::contacts,  &FactsReader::unaskedNeeds, &FactsReader::referralSteps,
        &FactsReader::referrals,
    };
    if (m_query.meanwhile)
        TL_CHECK(m_query.meanwhile());
    for (const auto step : steps)
        TL_CHECK((this->*step)());
    dropSameDayRecalls();
    return std::move(m_facts);
}

Names::Number FactsReader::name(const Row &row, int field)
{
    return m_facts.names.numberOf(row.text(field));
}

Names::Number FactsReader::team(const Row &row)
{
    const std::string_view group = m_query.teamOf(row.folder());
    if (group.empty())
        return 0;
    const auto [known, isNew] = m_teams.try_emplace(group.data());
    if (isNew)
        known->second = m_facts.names.numberOf(group);
    return known->second;
}

Names::Number FactsReader::worker(const RecordId &id)
{
    const std::int32_t known = m_workers.of(id);
    if (known != IdPlaces::nowhere)
        return static_cast<Names::Number>(known);
    const Names::Number made = m_facts.names.numberOf(id.hex());
    m_workers.put(id, made);
    return made;
}

Day FactsReader::madeOn(const Row &row) const
{
    return domain::epochDay(domain::londonDay(m_query.madeAt(row.clockHead())));
}

std::int32_t FactsReader::person(const Row &row, int field) const
{
    const auto id = row.reference(field);
    return id ? m_people.of(*id) : nobody;
}

ReleaseFacts *FactsReader::release(const Row &row, int field)
{
    const auto id = row.reference(field);
    const std::int32_t found = id ? m_releases.of(*id) : IdPlaces::nowhere;
    return found == IdPlaces::nowhere ? nullptr
                                      : &m_facts.releases[static_cast<std::size_t>(found)];
}

Result<void> FactsReader::readOf(const Ids &ids, Query query, std::uint16_t pointing,
                                 const store::FigureColumns::Visit &visit) const
{
    query.pointing = pointing;
    return m_columns.readPointingAt(ids, query, visit);
}

FactsReader::Query FactsReader::inPeriod(Kind kind, std::vector<std::uint16_t> fields,
                                         std::uint16_t between) const
{
    Query query{kind, std::move(fields)};
    query.between = between;
    query.first = domain::fromEpochDay(m_query.period.first);
    query.last = domain::fromEpochDay(m_query.period.last);
    return query;
}

namespace {

enum PersonField { Born, AgeGuess, Status, StatusOn, KeyWorker, Prison, Pregnancy, Veteran, Care };
enum EqualityField {
    Person,
    Ethnicity,
    Sex,
    GenderSame,
    Orientation,
    Religion,
    Disability,
    Marital,
};

} // namespace

FactsReader::Query FactsReader::peopleQuery()
{
    Query query{Kind::Person,
                {fieldNumber<Kind::Person>("date_of_birth"), fieldNumber<Kind::Person>("age_guess"),
                 fieldNumber<Kind::Person>("status"), fieldNumber<Kind::Person>("status_on"),
                 fieldNumber<Kind::Person>("key_worker"), fieldNumber<Kind::Person>("prison"),
                 fieldNumber<Kind::Person>("pregnancy"), fieldNumber<Kind::Person>("veteran"),
                 fieldNumber<Kind::Person>("care_experience")}};
    query.withFolder = true;
    query.withClockHead = true;
    return query;
}

Result<void> FactsReader::people()
{
    TL_CHECK(m_scans.visit(Scan::People, [&](const Row &row) {
        PersonFacts one;
        one.id = row.id();
        one.madeOn = madeOn(row);
        one.born = row.date(Born).value_or(domain::PartialDate{});
        one.ageGuess = row.isNull(AgeGuess) ? -1 : row.number(AgeGuess);
        one.status = name(row, Status);
        one.statusOn = wholeDay(row.date(StatusOn));
        if (const auto worker = row.reference(KeyWorker))
            one.keyWorker = this->worker(*worker);
        one.prison = name(row, Prison);
        one.team = team(row);
        one.pregnancy = name(row, Pregnancy);
        one.veteran = name(row, Veteran);
        one.careExperience = name(row, Care);
        one.isMerged = m_query.mergedInto.contains(one.id);
        m_people.put(one.id, static_cast<std::int32_t>(m_facts.people.size()));
        m_facts.people.push_back(one);
    }));
    followMerges();
    return {};
}

void FactsReader::followMerges()
{
    for (const auto &[other, shown] : m_query.mergedInto) {
        if (const std::int32_t target = m_people.of(shown); target != nobody)
            m_people.put(other, target);
    }
}

FactsReader::Query FactsReader::equalityQuery()
{
    return {Kind::Equality,
            {fieldNumber<Kind::Equality>("person"), fieldNumber<Kind::Equality>("ethnicity"),
             fieldNumber<Kind::Equality>("sex"), fieldNumber<Kind::Equality>("gender_same"),
             fieldNumber<Kind::Equality>("sexual_orientation"),
             fieldNumber<Kind::Equality>("religion"), fieldNumber<Kind::Equality>("disability"),
             fieldNumber<Kind::Equality>("marital")}};
}

Result<void> FactsReader::equality()
{
    std::vector<RecordId> newest(m_facts.people.size());
    return m_scans.visit(Scan::Equality, [&](const Row &row) {
        const std::int32_t at = person(row, Person);
        const RecordId id = row.id();
        if (at == nobody || id < newest[static_cast<std::size_t>(at)])
            return;
        newest[static_cast<std::size_t>(at)] = id;
        PersonFacts &one = m_facts.people[static_cast<std::size_t>(at)];
        one.ethnicity = name(row, Ethnicity);
        one.sex = name(row, Sex);
        one.genderSame = name(row, GenderSame);
        one.sexualOrientation = name(row, Orientation);
        one.religion = name(row, Religion);
        one.disability = name(row, Disability);
        one.marital = name(row, Marital);
    });
}

} // namespace throughline::report
