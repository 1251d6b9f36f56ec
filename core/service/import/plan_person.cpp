// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// People in a plan: whom a row is about, and what of it is recorded already.
#include "domain/schema_table.h"
#include "service/import/planner.h"
#include "service/import/rows_alike.h"

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;
using domain::Value;

constexpr auto dateOfBirth = domain::fieldNumber<Kind::Person>("date_of_birth");

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

base::Result<ImportPlanner::Outcome> ImportPlanner::planPerson(Candidate &row)
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
        if (!isSame) {
            warn(row, Kind::Person, "prison_number", "another person has this prison number");
            continue;
        }
        const std::string again = repeats(known.entries.empty() ? 0 : known.entries.begin()->second,
                                          "the same person as in");
        if (how == Match::MayBe || known.record.voidReason)
            return repeat(again);
        PlannedRow planned;
        const bool isOfFile = known.plannedIn.has_value();
        TL_CHECK(planKnownPerson(row, place, planned));
        if (isOfFile)
            return repeat(again + "; what it says besides goes to them");
        if (planned.personFields.empty())
            return repeat(again);
        m_plan.rows.push_back(std::move(planned));
        return update();
    }
    PlannedRow planned;
    TL_CHECK(planNewPerson(row, planned));
    m_plan.rows.push_back(std::move(planned));
    return Outcome{};
}

base::Result<void> ImportPlanner::planNewPerson(Candidate &row, PlannedRow &planned)
{
    const Record &record = row.of(Kind::Person);
    planned.personOf = m_plan.rows.size();
    planned.personFields = record.fields;
    const std::size_t place = m_people.addPlanned(record, planned.personOf);
    if (m_comparing == Comparing::Everybody) {
        constexpr auto familyName = domain::fieldNumber<Kind::Person>("family_name");
        const bool hasFamilyName = !domain::fieldText(record, familyName).empty();
        const std::string_view name = hasFamilyName ? "family_name" : "given_names";
        TL_TRY(auto likeness, m_recorded.mayBe(record));
        if (likeness)
            warn(row, Kind::Person, name, *std::move(likeness));
        ReadRow doubt;
        m_columns.addFinding(doubt, row.csv, Kind::Person, name, ImportRow::What::Warning, {});
        m_newPeople.push_back({place, std::move(doubt.findings.front())});
    }
    KnownPerson &person = m_people.at(place);
    const bool isRelease = m_kind == ImportKind::Releases;
    person.entries.emplace(isRelease ? releaseKey(row.of(Kind::Release)) : "", row.csv.row);
    return {};
}

void ImportPlanner::compareNewPeople()
{
    std::vector<domain::Identity> people;
    for (const NewPerson &one : m_newPeople)
        people.push_back(domain::identityOf(m_people.at(one.person).record));
    const auto alike = alikeInList(people);
    for (std::size_t i = 0; i < alike.size(); ++i) {
        if (!alike[i])
            continue;
        m_newPeople[i].doubt.text = "may be the same person as in row "
            + std::to_string(m_newPeople[alike[i]->earlier].doubt.row) + ": "
            + alike[i]->likeness.words;
        tell({std::move(m_newPeople[i].doubt)});
    }
}

base::Result<void> ImportPlanner::planKnownPerson(Candidate &row, std::size_t place,
                                                  PlannedRow &planned)
{
    const KnownPerson &known = m_people.at(place);
    // A release says where somebody is; that they were elsewhere before is no doubt.
    const std::size_t doubts = row.read.findings.size();
    TL_TRY(PlannedRow::Fields values, newValues(row, known.record));
    std::erase_if(row.read.findings, [&](const ImportRow &one) {
        const bool isNew = static_cast<std::size_t>(&one - row.read.findings.data()) >= doubts;
        return isNew && m_kind == ImportKind::Releases && one.column == "prison";
    });
    if (known.plannedIn)
        planned.personOf = *known.plannedIn;
    else
        planned.person = known.record.id;
    if (const auto earlier = known.plannedIn ? known.plannedIn : known.changedIn) {
        PlannedRow::Fields &fields = m_plan.rows[*earlier].personFields;
        fields.insert(fields.end(), values.begin(), values.end());
    } else if (!values.empty()) {
        planned.personFields = values;
        m_people.at(place).changedIn = m_plan.rows.size();
    }
    m_people.fill(place, values);
    return {};
}

} // namespace throughline::service
