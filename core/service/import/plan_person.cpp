// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// People and their releases in a plan: whom a row is about, and what of it is recorded already.
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/import/planner.h"

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;
using domain::Value;

constexpr auto prison = domain::fieldNumber<Kind::Person>("prison");
constexpr auto dateOfBirth = domain::fieldNumber<Kind::Person>("date_of_birth");

std::string releaseKey(const Record &release)
{
    constexpr auto releaseDate = domain::fieldNumber<Kind::Release>("release_date");
    constexpr auto releasePrison = domain::fieldNumber<Kind::Release>("prison");
    std::string key;
    for (const std::uint16_t number : {releaseDate, releasePrison}) {
        const Value *value = release.find(number);
        const domain::Field *field = domain::describe(Kind::Release).field(number);
        key += (value != nullptr ? domain::valueToText(*field, *value) : "") + '|';
    }
    return key;
}

bool agree(const Value &one, const Value &other)
{
    const auto *text = std::get_if<std::string>(&one);
    const auto *otherText = std::get_if<std::string>(&other);
    return one == other
        || (text != nullptr && otherText != nullptr && folded(*text) == folded(*otherText));
}

bool isGiven(const Value *value)
{
    return value != nullptr && !std::holds_alternative<std::monostate>(*value);
}

bool haveSameBirthday(const Record &one, const Record &other)
{
    const Value *day = one.find(dateOfBirth);
    const Value *otherDay = other.find(dateOfBirth);
    return isGiven(day) && isGiven(otherDay) && *day == *otherDay;
}

} // namespace

base::Result<ImportPlanner::Repeat> ImportPlanner::planPerson(Candidate &row)
{
    const Record &record = row.of(Kind::Person);
    TL_TRY(const std::vector<std::size_t> candidates, m_people.candidates(record));
    for (const std::size_t place : candidates) {
        const KnownPerson &known = m_people.at(place);
        const Match how = match(record, known);
        if (how == Match::None)
            continue;
        const bool isSame = how != Match::SameNumber || haveSameNames(record, known.record)
            || haveSameBirthday(record, known.record);
        if (isSame)
            return Repeat{repeats(known.entries.empty() ? 0 : known.entries.begin()->second,
                                  "the same person as in")};
        warn(row, Kind::Person, "prison_number", "another person has this prison number");
    }
    PlannedRow planned;
    TL_CHECK(planNewPerson(row, planned));
    m_plan.rows.push_back(std::move(planned));
    return Repeat{};
}

base::Result<void> ImportPlanner::planNewPerson(Candidate &row, PlannedRow &planned)
{
    const Record &record = row.of(Kind::Person);
    TL_TRY(auto likeness, m_recorded.mayBe(record));
    if (likeness) {
        constexpr auto familyName = domain::fieldNumber<Kind::Person>("family_name");
        const bool hasFamilyName = !domain::fieldText(record, familyName).empty();
        warn(row, Kind::Person, hasFamilyName ? "family_name" : "given_names",
             *std::move(likeness));
    }
    planned.personOf = m_plan.rows.size();
    planned.personFields = record.fields;
    KnownPerson &person = m_people.at(m_people.addPlanned(record, planned.personOf));
    const bool isRelease = m_kind == ImportKind::Releases;
    person.entries.emplace(isRelease ? releaseKey(row.of(Kind::Release)) : "", row.csv.row);
    return {};
}

base::Result<ImportPlanner::Repeat> ImportPlanner::planRelease(Candidate &row)
{
    Record &person = row.of(Kind::Person);
    Record &release = row.of(Kind::Release);
    constexpr auto releasePrison = domain::fieldNumber<Kind::Release>("prison");
    constexpr auto state = domain::fieldNumber<Kind::Release>("state");
    constexpr auto status = domain::fieldNumber<Kind::Person>("status");
    if (const Value *where = release.find(releasePrison))
        person.set(prison, *where);
    if (release.find(state) == nullptr)
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
        const auto &entries = m_people.at(place).entries;
        if (const auto it = entries.find(key); it != entries.end())
            return Repeat{repeats(it->second, "the same person, date and prison as in")};
        if (one > how && !m_people.at(place).record.voidReason) {
            found = place;
            how = one;
        }
    }
    PlannedRow planned;
    planned.fields = release.fields;
    planned.firstNight = row.of(Kind::Accommodation).fields;
    if (found) {
        planKnownPerson(row, *found, planned);
        m_people.at(*found).entries.emplace(key, row.csv.row);
    } else {
        if (person.find(status) == nullptr)
            person.set(status, std::string("IDENTIFIED"));
        TL_CHECK(planNewPerson(row, planned));
    }
    m_plan.rows.push_back(std::move(planned));
    return Repeat{};
}

void ImportPlanner::planKnownPerson(Candidate &row, std::size_t place, PlannedRow &planned)
{
    const KnownPerson &known = m_people.at(place);
    PlannedRow::Fields lacking;
    for (const auto &[number, value] : row.of(Kind::Person).fields) {
        const Value *recorded = known.record.find(number);
        if (!isGiven(recorded)) {
            lacking.emplace_back(number, value);
        } else if (number != prison && !agree(*recorded, value)) {
            warn(row, Kind::Person, domain::describe(Kind::Person).field(number)->name,
                 "not what is recorded about this person, and not taken");
        }
    }
    if (known.plannedIn) {
        planned.personOf = *known.plannedIn;
        PlannedRow::Fields &fields = m_plan.rows[*known.plannedIn].personFields;
        fields.insert(fields.end(), lacking.begin(), lacking.end());
    } else {
        planned.person = known.record.id;
        planned.personFields = lacking;
    }
    m_people.fill(place, lacking);
}

} // namespace throughline::service
