// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Reading many records: lists, matching and search.
#include "store/overruled_contacts.h"
#include "store/people_alike.h"
#include "store/record_tables.h"
#include "store/records.h"
#include "store/records_tables.h"

#include <limits>

namespace throughline::store {

using base::Error;
using base::ErrorCode;
using base::RecordId;
using base::Result;
using domain::Kind;

namespace {

//! The first id that can have been made at this moment; nothing when the moment is past all ids.
[[nodiscard]] std::optional<RecordId> firstIdAt(base::Millis time)
{
    constexpr std::int64_t end = std::int64_t{1} << 48;
    if (time.value >= end)
        return std::nullopt;
    RecordId id;
    auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(time.value, 0));
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(ms);
    return id;
}

[[nodiscard]] std::optional<RecordId> nextId(RecordId id)
{
    for (std::size_t i = id.bytes.size(); i-- > 0;) {
        if (++id.bytes[i] != 0)
            return id;
    }
    return std::nullopt;
}

//! The smallest id that the filter lets through; nothing when there can be none.
[[nodiscard]] std::optional<RecordId> lowest(const ListFilter &filter)
{
    RecordId least;
    if (filter.since) {
        const auto first = firstIdAt(*filter.since);
        if (!first)
            return std::nullopt;
        least = *first;
    }
    if (filter.after) {
        const auto next = nextId(*filter.after);
        if (!next)
            return std::nullopt;
        least = std::max(least, *next);
    }
    return least;
}

} // namespace

Result<void> Records::forEach(Kind kind, const ListFilter &filter,
                              const std::function<Result<void>(const StoredRow &)> &take) const
{
    const Tables::Sql &sql = m_tables->of(kind);
    const auto least = lowest(filter);
    const std::int64_t limit = filter.limit.value_or(std::numeric_limits<std::int64_t>::max());
    if (!least || limit <= 0 || (filter.person && !sql.person && kind != Kind::Person))
        return {};
    const domain::Field *named =
        filter.naming ? domain::describe(kind).field(filter.naming->field) : nullptr;
    if (filter.naming && (!named || named->type != domain::FieldType::Reference))
        return {};
    auto about = named ? std::optional(filter.naming->id) : filter.person;
    bool isRecordedTwice = false;
    if (filter.person && sql.person) {
        TL_TRY(const auto people, m_tables->same.all(*filter.person));
        isRecordedTwice = people.size() > 1;
        about = people.front();
    }
    std::string text = "SELECT " + sql.columns + " FROM " + quotedName(domain::describe(kind).name)
        + " WHERE id >= ?1";
    if (!filter.withVoid)
        text += " AND void_reason IS NULL";
    if (filter.withoutMerged && kind == Kind::Person)
        text += " AND id NOT IN (SELECT person FROM same_person)";
    if (isRecordedTwice)
        text += " AND person IN (SELECT ?3 UNION ALL "
                "SELECT person FROM same_person WHERE now = ?3)";
    else if (filter.person)
        text += sql.person ? " AND person = ?3" : " AND id = ?3";
    else if (named)
        text += " AND " + quotedName(named->name) + " = ?3";
    text += filter.newestFirst ? " ORDER BY id DESC LIMIT ?2" : " ORDER BY id LIMIT ?2";
    auto rows = about ? m_connection.query(text, *least, limit, *about)
                      : m_connection.query(text, *least, limit);
    StoredRow row; // one for all, so that its room is used again
    TL_EACH_ROW (rows) {
        TL_CHECK(m_tables->read(domain::describe(kind), rows, row));
        TL_CHECK(take(row));
    }
    return {};
}

Result<bool> Records::isOverruled(const RecordId &contact) const
{
    return store::isOverruled(m_connection, contact);
}

Result<std::vector<RecordId>> Records::peopleWith(std::string_view field,
                                                  std::string_view text) const
{
    const domain::Field *known = domain::describe(Kind::Person).field(field);
    if (!known || known->type != domain::FieldType::Text)
        return Error{ErrorCode::Internal,
                     "A fault in the program stopped this step (people are not looked up by that "
                     "field); please report it."};
    std::vector<RecordId> people;
    // Said twice, so that an index without regard to case serves too: that of names has none.
    const std::string name = quotedName(known->name);
    auto rows = m_connection.query("SELECT id FROM person WHERE " + name + " = ?1 AND " + name
                                       + " = ?1 COLLATE NOCASE AND void_reason IS NULL ORDER BY id",
                                   text);
    TL_EACH_ROW (rows) {
        if (const auto id = rows.fixed<RecordId>(0))
            people.push_back(*id);
    }
    return people;
}

Result<std::vector<SearchHit>> Records::search(std::string_view text, std::int64_t limit,
                                               const MayShow &mayShow) const
{
    TL_TRY(const std::vector<SearchIndex::Match> matches,
           m_tables->search.find(text, limit, mayShow));
    std::vector<SearchHit> hits;
    for (const SearchIndex::Match &match : matches) {
        TL_TRY(const auto row, find(match.kind, match.id));
        if (!row)
            continue;
        SearchHit hit{match.kind, match.id, std::nullopt, SearchIndex::titleOf(row->record)};
        if (const domain::Field *person = domain::describe(match.kind).field("person")) {
            const domain::Value *value = row->record.find(person->number);
            if (const auto *id = value ? std::get_if<RecordId>(value) : nullptr) {
                TL_TRY(hit.person, m_tables->same.now(*id));
            }
        }
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<std::vector<RecordId>> Records::searchPeople(std::string_view text, std::int64_t limit) const
{
    TL_TRY(const std::vector<SearchIndex::Match> matches, m_tables->search.findPeople(text, limit));
    std::vector<RecordId> people;
    for (const SearchIndex::Match &match : matches)
        people.push_back(match.id);
    return people;
}

Result<std::vector<RecordId>> Records::peopleAlike(const domain::Identity &somebody) const
{
    return PeopleAlike(m_connection).find(somebody);
}

std::string Records::titleOf(const domain::Record &record)
{
    return SearchIndex::titleOf(record);
}

} // namespace throughline::store
