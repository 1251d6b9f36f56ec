// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/people_alike.h"

#include "domain/schema_table.h"
#include "service/case_records.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace throughline::service {

namespace {

using base::Result;
using domain::Kind;

[[nodiscard]] std::pair<domain::Alike, int> rankOf(const domain::Likeness &likeness)
{
    return {likeness.why, likeness.distance};
}

//! The likest of the records of one person, whom the first of them is shown as.
[[nodiscard]] Result<std::optional<PersonAlike>> compare(const store::Records &records,
                                                         const domain::Identity &somebody,
                                                         const std::vector<base::RecordId> &person)
{
    constexpr Kind otherNames[] = {Kind::Alias, Kind::Identifier};
    TL_TRY(const auto about, recordsAbout(records, person.front(), otherNames));
    std::optional<PersonAlike> best;
    for (const base::RecordId &id : person) {
        TL_TRY(const auto row, records.find(Kind::Person, id));
        if (!row || row->record.voidReason)
            continue;
        const domain::Identity known = domain::identityOf(row->record, about);
        auto likeness = domain::likenessOf(somebody, known);
        if (!likeness)
            likeness = domain::likenessByFamilyName(somebody, known);
        if (likeness && (!best || rankOf(*likeness) < rankOf(best->likeness)))
            best = PersonAlike{person.front(), store::Records::titleOf(row->record), known.born,
                               *std::move(likeness)};
    }
    return best;
}

[[nodiscard]] Result<std::vector<PersonAlike>> likest(const store::Records &records,
                                                      const store::SamePerson &samePerson,
                                                      const domain::Record &person)
{
    const domain::Identity somebody = domain::identityOf(person);
    TL_TRY(const auto candidates, records.peopleAlike(somebody));
    std::set<std::vector<base::RecordId>> people;
    for (const base::RecordId &id : candidates) {
        TL_TRY(auto all, samePerson.all(id));
        people.insert(std::move(all));
    }
    std::vector<PersonAlike> alike;
    for (const std::vector<base::RecordId> &one : people) {
        TL_TRY(auto best, compare(records, somebody, one));
        if (best)
            alike.push_back(*std::move(best));
    }
    std::sort(alike.begin(), alike.end(), [](const PersonAlike &a, const PersonAlike &b) {
        return std::tuple(rankOf(a.likeness), a.name, a.id)
            < std::tuple(rankOf(b.likeness), b.name, b.id);
    });
    alike.resize(std::min(alike.size(), mostAlike));
    return alike;
}

} // namespace

Result<std::vector<PersonAlike>> peopleAlike(const Workspace &workspace,
                                             const domain::Record &person)
{
    TL_CHECK(workspace.requireMember());
    return likest(workspace.store().records, workspace.store().samePerson, person);
}

Result<std::vector<PersonAlike>> peopleAlike(const Reader &reader, const domain::Record &person)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    return likest(reader.store().records, reader.store().samePerson, person);
}

} // namespace throughline::service
