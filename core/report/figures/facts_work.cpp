// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/corrections.h"
#include "report/figures/facts_reader.h"
#include "store/figure_withdrawn.h"

#include <algorithm>

// What was done with and for people, whose day puts it into a period.

namespace throughline::report {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

//! How long after a release somebody should have met the person (domain.md 4, I18).
constexpr Day seenWithin = 28;

[[nodiscard]] bool isAmong(std::string_view key, std::initializer_list<std::string_view> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

enum ContactField { Whose, At, Mode, Outcome, ThirdParty, Gate, Release };

} // namespace

bool isDone(std::string_view contactOutcome)
{
    return isAmong(contactOutcome, {"ATTENDED", "LATE", "PARTIAL"});
}

bool isWithThePerson(std::string_view contactMode)
{
    return !isAmong(contactMode, {"TEXT", "EMAIL", "LETTER", "EMAP", "INCELL_PACK", "THIRD_PARTY"});
}

FactsReader::Query FactsReader::contactsQuery() const
{
    Query query = inPeriod(
        Kind::Contact,
        {fieldNumber<Kind::Contact>("person"), fieldNumber<Kind::Contact>("at"),
         fieldNumber<Kind::Contact>("mode"), fieldNumber<Kind::Contact>("outcome"),
         fieldNumber<Kind::Contact>("third_party"), fieldNumber<Kind::Contact>("gate_outcome"),
         fieldNumber<Kind::Contact>("release")},
        fieldNumber<Kind::Contact>("at"));
    query.last = domain::fromEpochDay(m_query.period.last + seenWithin);
    query.withClockHead = true;
    return query;
}

Result<std::unordered_set<RecordId>> FactsReader::overruled(Kind kind, std::uint16_t corrects) const
{
    enum { Corrects, IsWithdrawn };
    Query query{kind, {corrects, store::withdrawnField}};
    query.having = corrects;
    std::vector<domain::Correction> corrections;
    TL_CHECK(m_columns.read(query, [&](const Row &row) {
        if (const auto earlier = row.reference(Corrects))
            corrections.push_back({row.id(), *earlier, row.number(IsWithdrawn) != 0});
    }));
    return domain::overruled(corrections);
}

Result<void> FactsReader::contacts()
{
    TL_TRY(const auto corrected, overruled(Kind::Contact, fieldNumber<Kind::Contact>("corrects")));
    return m_scans.visit(Scan::Contacts, [&](const Row &row) {
        const auto at = row.moment(At);
        if (!at || corrected.contains(row.id()))
            return;
        const Day day = domain::epochDay(domain::londonDay(*at));
        const std::int32_t whose = person(row, Whose);
        noteMet(row);
        noteSeen(row, whose, day);
        if (m_query.period.has(day))
            m_facts.contacts.push_back(
                {row.id(), whose, day, madeOn(row), name(row, Mode), name(row, Outcome)});
    });
}

void FactsReader::noteMet(const Row &row)
{
    if (row.text(Gate) != "MET")
        return;
    if (ReleaseFacts *const one = release(row, Release))
        one->isMet = true;
}

//! Asked of every contact, and most are with people who were not released: they are left out first.
void FactsReader::noteSeen(const Row &row, std::int32_t whose, Day day)
{
    if (whose == nobody || !m_isReleased[static_cast<std::size_t>(whose)]
        || !isDone(row.text(Outcome)) || row.number(ThirdParty) != 0
        || !isWithThePerson(row.text(Mode)))
        return;
    for (const std::size_t at : m_releasesOf.at(whose)) {
        ReleaseFacts &one = m_facts.releases[at];
        if (day < one.day || day > one.day + seenWithin)
            continue;
        one.isMet = one.isMet || (row.text(Mode) == "GATE" && day == one.day);
        if (!one.seenOn || day < *one.seenOn)
            one.seenOn = day;
    }
}

Result<void> FactsReader::appointments()
{
    enum { Person, Starts, State, Mode, Outcome };
    const Query query = inPeriod(
        Kind::Appointment,
        {fieldNumber<Kind::Appointment>("person"), fieldNumber<Kind::Appointment>("starts"),
         fieldNumber<Kind::Appointment>("state"), fieldNumber<Kind::Appointment>("mode"),
         fieldNumber<Kind::Appointment>("outcome")},
        fieldNumber<Kind::Appointment>("starts"));
    return m_columns.read(query, [&](const Row &row) {
        if (const auto day = wholeDay(row.wallDay(Starts)))
            m_facts.appointments.push_back(
                {row.id(), person(row, Person), *day, std::string(row.text(State)),
                 std::string(row.text(Mode)), std::string(row.text(Outcome))});
    });
}

Result<void> FactsReader::placements()
{
    enum { Person, State, EndedOn, StartOn, Type, MoveOn, MoveOnType };
    const Query query = inPeriod(
        Kind::Placement,
        {fieldNumber<Kind::Placement>("person"), fieldNumber<Kind::Placement>("state"),
         fieldNumber<Kind::Placement>("ended_on"), fieldNumber<Kind::Placement>("start_on"),
         fieldNumber<Kind::Placement>("type"), fieldNumber<Kind::Placement>("move_on"),
         fieldNumber<Kind::Placement>("move_on_type")},
        fieldNumber<Kind::Placement>("ended_on"));
    return m_columns.read(query, [&](const Row &row) {
        const auto ended = wholeDay(row.date(EndedOn));
        if (ended && row.text(State) == "DEPARTED")
            m_facts.placements.push_back({row.id(), person(row, Person), *ended,
                                          wholeDay(row.date(StartOn)), std::string(row.text(Type)),
                                          std::string(row.text(MoveOn)),
                                          std::string(row.text(MoveOnType))});
    });
}

Result<void> FactsReader::duties()
{
    enum { Person, Release, State, SentOn };
    const auto pointing = fieldNumber<Kind::DutyToRefer>("release");
    const std::vector<std::uint16_t> fields{fieldNumber<Kind::DutyToRefer>("person"), pointing,
                                            fieldNumber<Kind::DutyToRefer>("state"),
                                            fieldNumber<Kind::DutyToRefer>("sent_on")};
    const auto duty = [this](const Row &row) {
        return DutyFacts{row.id(), person(row, Person), std::string(row.text(State)),
                         wholeDay(row.date(SentOn))};
    };
    TL_CHECK(readOf(m_releaseIds, {Kind::DutyToRefer, fields}, pointing, [&](const Row &row) {
        if (ReleaseFacts *const event = release(row, Release))
            event->duties.push_back(duty(row));
    }));
    const Query sent =
        inPeriod(Kind::DutyToRefer, fields, fieldNumber<Kind::DutyToRefer>("sent_on"));
    return m_columns.read(sent, [&](const Row &row) {
        const DutyFacts one = duty(row);
        if (one.sentOn)
            m_facts.dutiesSent.push_back(one);
    });
}

Result<void> FactsReader::needs()
{
    enum { Person, EndedOn, Status };
    const Query query =
        inPeriod(Kind::Need,
                 {fieldNumber<Kind::Need>("person"), fieldNumber<Kind::Need>("ended_on"),
                  fieldNumber<Kind::Need>("status")},
                 fieldNumber<Kind::Need>("ended_on"));
    return m_columns.read(query, [&](const Row &row) {
        if (const auto ended = wholeDay(row.date(EndedOn)))
            m_facts.needs.push_back(
                {row.id(), person(row, Person), *ended, std::string(row.text(Status))});
    });
}

Result<void> FactsReader::outcomes()
{
    enum { Person, ScoredOn, Achievement };
    const Query query = inPeriod(Kind::OutcomeScore,
                                 {fieldNumber<Kind::OutcomeScore>("person"),
                                  fieldNumber<Kind::OutcomeScore>("scored_on"),
                                  fieldNumber<Kind::OutcomeScore>("achievement")},
                                 fieldNumber<Kind::OutcomeScore>("scored_on"));
    return m_columns.read(query, [&](const Row &row) {
        if (const auto scored = wholeDay(row.date(ScoredOn)))
            m_facts.outcomes.push_back(
                {row.id(), person(row, Person), *scored, std::string(row.text(Achievement))});
    });
}

} // namespace throughline::report
