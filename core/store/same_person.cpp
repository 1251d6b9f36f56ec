// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/same_person.h"

#include "domain/rules/same_person.h"
#include "sqlite/connection.h"

#include <algorithm>
#include <set>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::PersonMerge;

namespace {

//! The merges in force that name somebody, of people who are here.
[[nodiscard]] Result<std::vector<PersonMerge>> mergesOf(sqlite::Connection &connection,
                                                        const RecordId &person)
{
    constexpr std::string_view sql =
        "SELECT m.person, m.kept FROM person_merge m JOIN person a ON a.id = m.person "
        "JOIN person b ON b.id = m.kept WHERE m.id IN (SELECT id FROM person_merge "
        "WHERE person = ?1 UNION SELECT id FROM person_merge WHERE kept = ?1) "
        "AND m.undone_on IS NULL AND m.void_reason IS NULL AND m.person <> m.kept "
        "AND a.void_reason IS NULL AND b.void_reason IS NULL";
    std::vector<PersonMerge> merges;
    auto rows = connection.query(sql, person);
    TL_EACH_ROW (rows) {
        const auto merged = rows.fixed<RecordId>(0);
        const auto kept = rows.fixed<RecordId>(1);
        if (merged && kept)
            merges.push_back({*merged, *kept});
    }
    return merges;
}

} // namespace

Result<RecordId> SamePerson::now(const RecordId &person) const
{
    auto rows = m_connection.query("SELECT now FROM same_person WHERE person = ?1", person);
    TL_TRY(const bool found, rows.next());
    return found ? rows.fixed<RecordId>(0).value_or(person) : person;
}

Result<std::vector<RecordId>> SamePerson::all(const RecordId &person) const
{
    // Almost everybody was written down once: asked for every list of theirs.
    TL_TRY(const auto isTwice,
           m_connection.number("SELECT EXISTS(SELECT 1 FROM same_person WHERE person = ?1) "
                               "OR EXISTS(SELECT 1 FROM same_person WHERE now = ?1)",
                               person));
    if (isTwice.value_or(0) == 0)
        return std::vector<RecordId>{person};
    TL_TRY(const RecordId kept, now(person));
    std::vector<RecordId> people{kept};
    auto rows =
        m_connection.query("SELECT person FROM same_person WHERE now = ?1 ORDER BY person", kept);
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<RecordId>(0))
            people.push_back(*id);
    }
    return people;
}

Result<std::map<RecordId, RecordId>> SamePerson::everybody() const
{
    std::map<RecordId, RecordId> people;
    auto rows = m_connection.query("SELECT person, now FROM same_person");
    TL_EACH_ROW (rows) {
        const auto person = rows.fixed<RecordId>(0);
        const auto kept = rows.fixed<RecordId>(1);
        if (person && kept)
            people.emplace(*person, *kept);
    }
    return people;
}

//! Almost nobody is: asked for everybody who comes in a pull.
Result<bool> SamePerson::isConcerned(const RecordId &person) const
{
    TL_TRY(const auto concerned,
           m_connection.number("SELECT EXISTS(SELECT 1 FROM person_merge WHERE person = ?1) "
                               "OR EXISTS(SELECT 1 FROM person_merge WHERE kept = ?1) "
                               "OR EXISTS(SELECT 1 FROM same_person WHERE person = ?1) "
                               "OR EXISTS(SELECT 1 FROM same_person WHERE now = ?1)",
                               person));
    return concerned.value_or(0) != 0;
}

Result<std::vector<RecordId>> SamePerson::refresh(const RecordId &person)
{
    TL_TRY(const bool concerned, isConcerned(person));
    if (!concerned)
        return std::vector<RecordId>();
    // Those who were one person until now, and whoever is tied to them.
    TL_TRY(std::vector<RecordId> people, all(person));
    if (std::find(people.begin(), people.end(), person) == people.end())
        people.push_back(person);
    std::set<RecordId> seen(people.begin(), people.end());
    std::set<PersonMerge> merges;
    for (std::size_t i = 0; i < people.size(); ++i) {
        TL_TRY(const auto some, mergesOf(m_connection, people[i]));
        merges.insert(some.begin(), some.end());
        for (const PersonMerge &one : some) {
            for (const RecordId &other : {one.person, one.kept}) {
                if (seen.insert(other).second)
                    people.push_back(other);
            }
        }
    }
    const auto wanted = domain::peopleNow(std::vector(merges.begin(), merges.end()));
    bool differs = false;
    for (const RecordId &one : people) {
        TL_TRY(const RecordId before, now(one));
        const auto found = wanted.find(one);
        const RecordId after = found == wanted.end() ? one : found->second;
        if (before == after)
            continue;
        differs = true;
        TL_CHECK(after == one ? m_connection.run("DELETE FROM same_person WHERE person = ?1", one)
                              : m_connection.run("INSERT OR REPLACE INTO same_person(person, now) "
                                                 "VALUES(?1, ?2)",
                                                 one, after));
    }
    return differs ? people : std::vector<RecordId>();
}

} // namespace throughline::store
