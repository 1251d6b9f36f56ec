// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Releases in a plan: a new one, one that is recorded, or one that is recorded on another day or in
// another prison.
#include "domain/field_text.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/schema_table.h"
#include "service/import/planner.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;
using domain::Value;

constexpr auto releasePrison = domain::fieldNumber<Kind::Release>("prison");
constexpr auto state = domain::fieldNumber<Kind::Release>("state");
constexpr auto importBatch = domain::fieldNumber<Kind::Release>("import_batch");

//! Nobody comes out twice while one of these waits.
[[nodiscard]] bool isAhead(const Record &release)
{
    const std::string_view now = domain::fieldText(release, state);
    return !release.voidReason
        && (now == "PLANNED" || now == "CONFIRMED" || now == "POSTPONED" || now == "MOVED");
}

[[nodiscard]] bool isOfAList(const Record &release)
{
    return domain::fieldAs<base::RecordId>(release, importBatch) != nullptr;
}

} // namespace

std::string releaseKey(const Record &release)
{
    constexpr auto releaseDate = domain::fieldNumber<Kind::Release>("release_date");
    std::string key;
    for (const std::uint16_t number : {releaseDate, releasePrison}) {
        const Value *value = release.find(number);
        const domain::Field *field = domain::describe(Kind::Release).field(number);
        key += (value != nullptr ? domain::valueToText(*field, *value) : "") + '|';
    }
    return key;
}

base::Result<ImportPlanner::Outcome> ImportPlanner::planRelease(Candidate &row)
{
    Record &person = row.of(Kind::Person);
    Record &release = row.of(Kind::Release);
    constexpr auto prison = domain::fieldNumber<Kind::Person>("prison");
    constexpr auto status = domain::fieldNumber<Kind::Person>("status");
    if (const Value *where = release.find(releasePrison))
        person.set(prison, *where);
    const bool saysState = release.find(state) != nullptr;
    if (!saysState)
        release.set(state, std::string("PLANNED"));

    const std::string key = releaseKey(release);
    TL_TRY(const std::vector<std::size_t> candidates, m_people.candidates(person));
    std::optional<std::size_t> found;
    Match how = Match::MayBe;
    for (const std::size_t place : candidates) {
        const Match one = match(person, m_people.at(place));
        if (one == Match::None)
            continue;
        TL_CHECK(readEntries(place, Kind::Release, releaseKey));
        KnownPerson &known = m_people.at(place);
        if (const auto it = known.entries.find(key); it != known.entries.end()) {
            const std::string again = repeats(it->second, "the same person, date and prison as in");
            const bool isSure = one != Match::MayBe && it->second == 0 && !known.record.voidReason;
            for (std::size_t i = 0; i < known.releases.size(); ++i) {
                const bool isIt = releaseKey(known.releases[i].record) == key;
                if (!isIt)
                    continue;
                known.releases[i].isClaimed = true;
                if (isSure && !known.releases[i].record.voidReason) {
                    TL_TRY(const Outcome outcome, planKnownRelease(row, place, i, saysState));
                    return outcome.what == Outcome::What::Update ? outcome : repeat(again);
                }
            }
            return repeat(again);
        }
        if (one > how && !known.record.voidReason) {
            found = place;
            how = one;
        }
    }
    if (found)
        return planNewRelease(row, *found, saysState);
    if (person.find(status) == nullptr)
        person.set(status, std::string("IDENTIFIED"));
    PlannedRow planned;
    planned.fields = release.fields;
    planned.firstNight = row.of(Kind::Accommodation).fields;
    TL_CHECK(planNewPerson(row, planned));
    m_plan.rows.push_back(std::move(planned));
    return Outcome{};
}

base::Result<ImportPlanner::Outcome> ImportPlanner::planKnownRelease(Candidate &row,
                                                                     std::size_t person,
                                                                     std::size_t release,
                                                                     bool saysState)
{
    if (!saysState)
        std::erase_if(row.of(Kind::Release).fields,
                      [](const auto &one) { return one.first == state; });
    const Record recorded = m_people.at(person).releases[release].record;
    m_people.at(person).entries[releaseKey(recorded)] = row.csv.row;
    PlannedRow planned;
    planned.changes = recorded.id;
    TL_TRY(planned.fields, newValues(row, recorded));
    TL_TRY(planned.firstNight, newFirstNight(row, m_people.at(person).record.id, recorded.id));
    TL_CHECK(planKnownPerson(row, person, planned));
    if (planned.fields.empty() && planned.firstNight.empty() && planned.personFields.empty())
        return repeat({});
    m_plan.rows.push_back(std::move(planned));
    return update();
}

base::Result<ImportPlanner::Outcome>
ImportPlanner::planNewRelease(Candidate &row, std::size_t place, bool saysState)
{
    const Record &release = row.of(Kind::Release);
    PlannedRow planned;
    planned.fields = release.fields;
    planned.firstNight = row.of(Kind::Accommodation).fields;
    TL_CHECK(planKnownPerson(row, place, planned));
    KnownPerson &known = m_people.at(place);
    known.entries.emplace(releaseKey(release), row.csv.row);
    for (std::size_t i = 0; i < known.releases.size(); ++i) {
        if (!isAhead(known.releases[i].record))
            continue;
        if (isOfAList(known.releases[i].record))
            m_maybeMoved.push_back({m_plan.rows.size(), place, i, row.csv.row, saysState});
        else
            warn(row, Kind::Release, "release_date",
                 "a release ahead of this person was entered here with another day or prison; look "
                 "whether one of them is too many");
    }
    m_plan.rows.push_back(std::move(planned));
    return Outcome{};
}

base::Result<PlannedRow::Fields> ImportPlanner::newFirstNight(Candidate &row,
                                                              const base::RecordId &person,
                                                              const base::RecordId &release)
{
    constexpr auto ofRelease = domain::fieldNumber<Kind::Accommodation>("release");
    constexpr auto timepoint = domain::fieldNumber<Kind::Accommodation>("timepoint");
    const PlannedRow::Fields &said = row.of(Kind::Accommodation).fields;
    if (said.empty())
        return said;
    TL_TRY(const std::vector<Record> stays, m_recorded.about(Kind::Accommodation, person));
    const Record *newest = nullptr;
    for (const Record &stay : stays) {
        const auto *of = domain::fieldAs<base::RecordId>(stay, ofRelease);
        if (of != nullptr && *of == release && !stay.voidReason
            && domain::fieldText(stay, timepoint) == domain::plannedTimepoint)
            newest = &stay;
    }
    for (const auto &[number, value] : said) {
        const Value *now = newest != nullptr ? newest->find(number) : nullptr;
        if (now == nullptr || *now != value)
            return said;
    }
    return PlannedRow::Fields{};
}

base::Result<void> ImportPlanner::settleMoves()
{
    for (const MaybeMoved &one : m_maybeMoved) {
        const KnownRelease &known = m_people.at(one.person).releases[one.release];
        const auto isAboutIt = [&one](const MaybeMoved &other) {
            return other.person == one.person
                && (other.release == one.release || other.planned == one.planned);
        };
        // Two rows for one release ahead, or one for two: nobody can tell which moved to which.
        if (known.isClaimed
            || std::count_if(m_maybeMoved.begin(), m_maybeMoved.end(), isAboutIt) != 1)
            continue;
        PlannedRow &planned = m_plan.rows[one.planned];
        Record said{Kind::Release, {}, {}, planned.fields, {}};
        if (!one.saysState)
            std::erase_if(said.fields, [](const auto &field) { return field.first == state; });
        const CsvRow cells{one.row, {}}; // they are gone by now
        Candidate row{cells, {one.row, {{Kind::Release, std::move(said)}}, {}}};
        row.of(Kind::Accommodation).fields = planned.firstNight;
        TL_TRY(planned.fields, newValues(row, known.record));
        TL_TRY(planned.firstNight,
               newFirstNight(row, m_people.at(one.person).record.id, known.record.id));
        planned.changes = known.record.id;
        --m_plan.report.ready;
        ++m_plan.report.updated;
        tell(std::move(row.read.findings));
    }
    return {};
}

} // namespace throughline::service
