// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/facts_reader.h"

#include "domain/rules/accommodation_rules.h"

#include <algorithm>

namespace throughline::report {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr std::string_view timepoints[timepointCount] = {
    domain::plannedTimepoint, "FIRST_NIGHT", "D7", "D28", "W12", "M3", "M6"};
constexpr std::string_view items[itemCount] = {"MEDS", "PRESCRIPTION", "SUBSISTENCE",
                                               "BANK", "UC",           "PHONE"};

enum ReleaseField {
    Person,
    State,
    Prison,
    Date,
    Route,
    DateType,
    Office,
    Appointment,
    Meet,
    ToldOn,
    ReleasedAt,
    Destination,
    Practitioner,
    PractitionerPhone,
    Supervised,
};

[[nodiscard]] std::optional<std::size_t> placeIn(std::span<const std::string_view> list,
                                                 std::string_view key)
{
    const auto found = std::find(list.begin(), list.end(), key);
    return found == list.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - list.begin()));
}

//! When somebody came out: the moment where it is known, else the day that it was planned for.
[[nodiscard]] std::optional<Day> dayOut(const store::FigureColumns::Row &row)
{
    if (const auto at = row.moment(ReleasedAt))
        return domain::epochDay(domain::londonDay(*at));
    return wholeDay(row.date(Date));
}

//! Released, and not for a day: a day or night out on licence is no release.
[[nodiscard]] bool hasHappened(const store::FigureColumns::Row &row)
{
    const std::string_view state = row.text(State);
    return (state == "RELEASED" || state == "RELEASED_UNKNOWN" || state == "RECALLED")
        && row.text(Route) != "ROTL" && row.text(DateType) != "ROTL";
}

} // namespace

Result<void> FactsReader::releases()
{
    Query query = inPeriod(
        Kind::Release,
        {fieldNumber<Kind::Release>("person"), fieldNumber<Kind::Release>("state"),
         fieldNumber<Kind::Release>("prison"), fieldNumber<Kind::Release>("release_date"),
         fieldNumber<Kind::Release>("route"), fieldNumber<Kind::Release>("release_date_type"),
         fieldNumber<Kind::Release>("probation_office"),
         fieldNumber<Kind::Release>("first_appointment"), fieldNumber<Kind::Release>("meet"),
         fieldNumber<Kind::Release>("told_on"), fieldNumber<Kind::Release>("released_at"),
         fieldNumber<Kind::Release>("destination"), fieldNumber<Kind::Release>("practitioner"),
         fieldNumber<Kind::Release>("practitioner_phone"),
         fieldNumber<Kind::Release>("supervised")},
        fieldNumber<Kind::Release>("released_at"));
    const auto visit = [&](const Row &row) {
        const auto day = hasHappened(row) ? dayOut(row) : std::nullopt;
        if (day && *day <= m_query.today && m_query.period.has(*day))
            addRelease(row, *day);
    };
    TL_CHECK(m_columns.read(query, visit));
    query.lacking = query.between;
    query.between = fieldNumber<Kind::Release>("release_date");
    TL_CHECK(m_columns.read(query, visit));
    noteWhose();
    return {};
}

void FactsReader::noteWhose()
{
    m_isReleased.resize(m_facts.people.size());
    for (const auto &[person, events] : m_releasesOf) {
        const auto place = static_cast<std::size_t>(person);
        m_isReleased[place] = true;
        m_releasedIds.push_back(m_facts.people[place].id);
    }
    for (const auto &[other, shown] : m_query.mergedInto) {
        if (m_releasesOf.contains(m_people.of(other)))
            m_releasedIds.push_back(other);
    }
    std::sort(m_releaseIds.begin(), m_releaseIds.end());
    std::sort(m_releasedIds.begin(), m_releasedIds.end());
}

void FactsReader::addRelease(const Row &row, Day day)
{
    ReleaseFacts one;
    one.id = row.id();
    one.person = person(row, Person);
    if (one.person == nobody)
        return;
    one.day = day;
    one.prison = name(row, Prison);
    one.toldOn = wholeDay(row.date(ToldOn));
    one.hasDate = wholeDay(row.date(Date)).has_value();
    one.hasOffice = !row.text(Office).empty();
    one.hasWhomToAsk =
        one.hasOffice || !row.text(Practitioner).empty() || !row.text(PractitionerPhone).empty();
    one.hasAppointment = !row.isNull(Appointment);
    one.meet = row.text(Meet);
    one.destination = row.text(Destination);
    if (!row.isNull(Supervised))
        one.supervised = row.number(Supervised) != 0;
    one.isRecalled = row.text(State) == "RECALLED";

    m_releaseIds.push_back(one.id);
    std::vector<std::size_t> &ofPerson = m_releasesOf[one.person];
    for (const std::size_t at : ofPerson) {
        ReleaseFacts &known = m_facts.releases[at];
        if (known.day != day)
            continue;
        m_releases.put(one.id, static_cast<std::int32_t>(at));
        one.isRecalled = known.isRecalled = known.isRecalled || one.isRecalled;
        if (one.id < known.id)
            known = std::move(one);
        return;
    }
    ofPerson.push_back(m_facts.releases.size());
    m_releases.put(one.id, static_cast<std::int32_t>(m_facts.releases.size()));
    m_facts.releases.push_back(std::move(one));
}

Result<void> FactsReader::stays()
{
    enum { Release, When, Answer, Type };
    const Query query{
        Kind::Accommodation,
        {fieldNumber<Kind::Accommodation>("release"), fieldNumber<Kind::Accommodation>("timepoint"),
         fieldNumber<Kind::Accommodation>("answer"), fieldNumber<Kind::Accommodation>("type")}};
    const auto pointing = fieldNumber<Kind::Accommodation>("release");
    return readOf(m_releaseIds, query, pointing, [&](const Row &row) {
        ReleaseFacts *const one = release(row, Release);
        const auto at = one ? placeIn(timepoints, row.text(When)) : std::nullopt;
        if (!at)
            return;
        Stay &stay = one->stays[*at];
        if (!stay.isThere() || stay.id < row.id())
            stay = {row.id(), std::string(row.text(Answer)), std::string(row.text(Type))};
    });
}

Result<void> FactsReader::checklist()
{
    enum { Release, What, Status };
    const auto pointing = fieldNumber<Kind::Checklist>("release");
    const Query query{
        Kind::Checklist,
        {pointing, fieldNumber<Kind::Checklist>("item"), fieldNumber<Kind::Checklist>("status")}};
    return readOf(m_releaseIds, query, pointing, [&](const Row &row) {
        ReleaseFacts *const one = release(row, Release);
        const auto at = one ? placeIn(items, row.text(What)) : std::nullopt;
        if (!at)
            return;
        ItemAnswer &answer = one->items[*at];
        if (answer.id.isNull() || answer.id < row.id())
            answer = {row.id(), std::string(row.text(Status))};
    });
}

Result<void> FactsReader::packs()
{
    enum { Release, Given };
    const auto pointing = fieldNumber<Kind::Pack>("release");
    const Query query{Kind::Pack, {pointing, fieldNumber<Kind::Pack>("given")}};
    return readOf(m_releaseIds, query, pointing, [&](const Row &row) {
        ReleaseFacts *const one = release(row, Release);
        if (one && row.number(Given) != 0)
            one->isPackGiven = true;
    });
}

Result<void> FactsReader::consents()
{
    enum { Person, Purpose, State, DecidedOn };
    const auto pointing = fieldNumber<Kind::Consent>("person");
    const Query query{Kind::Consent,
                      {pointing, fieldNumber<Kind::Consent>("purpose"),
                       fieldNumber<Kind::Consent>("state"),
                       fieldNumber<Kind::Consent>("decided_on")}};
    // By the day it was decided, and of one day the one written last (consent_rules.h).
    std::unordered_map<std::int32_t, std::pair<domain::PartialDate, RecordId>> newest;
    return readOf(m_releasedIds, query, pointing, [&](const Row &row) {
        const auto releases = m_releasesOf.find(person(row, Person));
        if (releases == m_releasesOf.end() || row.text(Purpose) != "SUPPORT")
            return;
        const auto decided = row.date(DecidedOn);
        const std::pair age{decided.value_or(domain::PartialDate{}), row.id()};
        const auto [known, isNew] = newest.try_emplace(releases->first, age);
        if (!isNew && age < known->second)
            return;
        known->second = age;
        for (const std::size_t at : releases->second) {
            m_facts.releases[at].consentState = row.text(State);
            m_facts.releases[at].consentOn = wholeDay(decided);
        }
    });
}

Result<void> FactsReader::custody()
{
    enum { Person, From };
    const auto pointing = fieldNumber<Kind::Custody>("person");
    const Query query{Kind::Custody, {pointing, fieldNumber<Kind::Custody>("from_date")}};
    return readOf(m_releasedIds, query, pointing, [&](const Row &row) {
        noteReturn(person(row, Person), wholeDay(row.date(From)));
    });
}

Result<void> FactsReader::recalls()
{
    enum { Person, RecalledOn };
    const auto pointing = fieldNumber<Kind::Sentence>("person");
    const Query query{Kind::Sentence, {pointing, fieldNumber<Kind::Sentence>("recalled_on")}};
    return readOf(m_releasedIds, query, pointing, [&](const Row &row) {
        noteReturn(person(row, Person), wholeDay(row.date(RecalledOn)));
    });
}

void FactsReader::noteReturn(std::int32_t person, std::optional<Day> day)
{
    const auto releases = m_releasesOf.find(person);
    if (releases == m_releasesOf.end() || !day)
        return;
    for (const std::size_t at : releases->second) {
        ReleaseFacts &one = m_facts.releases[at];
        if (*day == one.day)
            one.isBackSameDay = true;
        else if (*day > one.day && (!one.backOn || *day < *one.backOn))
            one.backOn = *day;
    }
}

void FactsReader::dropSameDayRecalls()
{
    std::erase_if(m_facts.releases,
                  [](const ReleaseFacts &one) { return one.isRecalled && one.isBackSameDay; });
}

} // namespace throughline::report
