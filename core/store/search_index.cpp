// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/search_index.h"

#include "crypto/hash.h"
#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "sqlite/connection.h"
#include "store/people_search.h"
#include "store/person_words.h"
#include "store/search_words.h"

#include <algorithm>
#include <set>

namespace throughline::store {

using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

constexpr std::uint16_t personName[] = {
    fieldNumber<Kind::Person>("given_names"),
    fieldNumber<Kind::Person>("preferred_name"),
    fieldNumber<Kind::Person>("family_name"),
};
constexpr std::uint16_t serviceName[] = {fieldNumber<Kind::Service>("name")};

//! The fields that a record of this kind is known by.
[[nodiscard]] std::span<const std::uint16_t> nameFields(Kind kind)
{
    switch (kind) {
    case Kind::Person:
        return personName;
    case Kind::Service:
        return serviceName;
    default:
        return {};
    }
    return {};
}

void appendWord(std::string &out, std::string_view more)
{
    if (!out.empty() && !more.empty())
        out.push_back(' ');
    out += more;
}

[[nodiscard]] std::string joined(const Record &record, std::span<const std::uint16_t> fields)
{
    std::string out;
    for (const std::uint16_t number : fields)
        appendWord(out, domain::fieldText(record, number));
    return out;
}

//! The free text of a record apart from its name.
[[nodiscard]] std::string otherText(const Record &record)
{
    const auto names = nameFields(record.kind);
    std::string out;
    for (const domain::Field &field : domain::describe(record.kind).fields) {
        if (SearchIndex::isText(record.kind, field)
            && std::find(names.begin(), names.end(), field.number) == names.end())
            appendWord(out, domain::fieldText(record, field.number));
    }
    return out;
}

//! One line of at most so many characters.
[[nodiscard]] std::string startOf(std::string_view text, std::size_t most)
{
    std::string out;
    std::size_t characters = 0;
    for (const char c : text) {
        if ((c & 0xc0) != 0x80 && ++characters > most)
            break;
        out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    }
    return out;
}

} // namespace

bool SearchIndex::covers(Kind kind)
{
    switch (kind) {
    case Kind::Folder:
    case Kind::Equality: // for counts alone
    case Kind::Access:
    case Kind::Erasure:
    case Kind::ErasureDone:
    case Kind::ImportBatch:
    case Kind::MonthLock:
    case Kind::PersonMerge:
        return false;
    default:
        return true;
    }
}

bool SearchIndex::isText(Kind kind, const domain::Field &field)
{
    const bool isAmongPeople =
        (kind == Kind::Alias && field.number == fieldNumber<Kind::Alias>("name"))
        || (kind == Kind::Identifier && field.number == fieldNumber<Kind::Identifier>("value"));
    return field.type == domain::FieldType::Text && !isAmongPeople;
}

struct SearchIndex::Text
{
    std::string name;
    std::string text;
    crypto::Hash hash;
    bool wanted = false;
};

SearchIndex::Text SearchIndex::textOf(const Record &record)
{
    Text out;
    if (!covers(record.kind) || record.voidReason)
        return out;
    out.name = domain::foldedName(joined(record, nameFields(record.kind)));
    std::string room;
    out.text = domain::folded(otherText(record), room);
    out.wanted = !out.name.empty() || !out.text.empty();
    constexpr std::uint8_t between[] = {0};
    out.hash = crypto::blake2b256({base::asBytes(out.name), between, base::asBytes(out.text)});
    return out;
}

Result<void> SearchIndex::insert(const Record &record, const Text &text)
{
    // Numbers rise: the index takes rows in order much faster than rows out of order.
    TL_CHECK(m_connection.run("INSERT INTO search_doc(kind, record, hash) VALUES(?1, ?2, ?3)",
                              static_cast<int>(record.kind), record.id, text.hash.view().first(8)));
    return m_connection.run("INSERT INTO search_other(rowid, name, text) VALUES(?1, ?2, ?3)",
                            m_connection.lastRowId(), std::string_view(text.name),
                            std::string_view(text.text));
}

Result<void> SearchIndex::add(const Record &record)
{
    if (record.kind == Kind::Person)
        return m_people.add(record);
    const Text text = textOf(record);
    return text.wanted ? insert(record, text) : Result<void>();
}

Result<void> SearchIndex::updatePerson(const Record &person, std::span<const Record> others)
{
    return m_people.update(person, others);
}

Result<void> SearchIndex::update(const Record &record)
{
    const Text text = textOf(record);
    std::optional<std::int64_t> doc;
    {
        auto rows = m_connection.query("SELECT doc, hash FROM search_doc WHERE record = ?1 "
                                       "AND kind = ?2",
                                       record.id, static_cast<int>(record.kind));
        TL_TRY(const bool found, rows.next());
        if (found) {
            doc = rows.int64(0);
            if (text.wanted && base::equal(rows.blob(1), text.hash.view().first(8)))
                return {};
        }
    }
    if (doc)
        TL_CHECK(forget(*doc));
    return text.wanted ? insert(record, text) : Result<void>();
}

Result<void> SearchIndex::forget(std::int64_t doc)
{
    TL_CHECK(m_connection.run("DELETE FROM search_other WHERE rowid = ?1", doc));
    return m_connection.run("DELETE FROM search_doc WHERE doc = ?1", doc);
}

Result<void> SearchIndex::remove(Kind kind, const base::RecordId &id)
{
    if (kind == Kind::Person)
        return m_people.remove(id);
    TL_TRY(const auto doc,
           m_connection.number("SELECT doc FROM search_doc WHERE record = ?1 AND kind = ?2", id,
                               static_cast<int>(kind)));
    return doc ? forget(*doc) : Result<void>();
}

Result<void> SearchIndex::findOthers(const std::string &query, std::int64_t limit,
                                     const MayShow &mayShow, std::vector<Match> &out) const
{
    std::set<std::pair<Kind, base::RecordId>> known;
    for (const Match &one : out)
        known.emplace(one.kind, one.id);
    // Read one by one until there are enough: some may not be shown, or are there already.
    auto rows = m_connection.query("SELECT d.kind, d.record FROM search_other s "
                                   "CROSS JOIN search_doc d ON d.doc = s.rowid "
                                   "WHERE search_other MATCH ?1 ORDER BY s.rowid DESC",
                                   query);
    TL_EACH_ROW (rows) {
        if (static_cast<std::int64_t>(out.size()) >= limit)
            return {};
        const domain::KindDescription *kind =
            domain::kindByNumber(static_cast<std::uint64_t>(rows.int64(0)));
        const auto id = rows.fixed<base::RecordId>(1);
        if (kind && id && (!mayShow || mayShow(kind->kind))
            && known.emplace(kind->kind, *id).second)
            out.push_back({kind->kind, *id});
    }
    return {};
}

Result<std::vector<SearchIndex::Match>> SearchIndex::find(std::string_view text, std::int64_t limit,
                                                          const MayShow &mayShow) const
{
    TL_TRY(std::vector<Match> out, findPeople(text, limit));
    const std::string begun = searchQuery(text);
    if (begun.empty())
        return out;
    // Names before texts; whole words before those that only begin so, which may be very many.
    for (const std::string &query :
         {"name : (" + begun + ')', searchQuery(text, WordEnds::Closed), begun}) {
        if (static_cast<std::int64_t>(out.size()) < limit)
            TL_CHECK(findOthers(query, limit, mayShow, out));
    }
    return out;
}

Result<std::vector<SearchIndex::Match>> SearchIndex::findPeople(std::string_view text,
                                                                std::int64_t limit) const
{
    TL_TRY(const auto found, PeopleSearch(m_connection).find(text, limit));
    std::vector<Match> out;
    for (const PeopleSearch::Found &one : found)
        out.push_back({Kind::Person, one.id});
    return out;
}

std::string SearchIndex::titleOf(const Record &record)
{
    constexpr std::size_t mostCharacters = 60;
    constexpr std::uint16_t givenAndFamily[] = {fieldNumber<Kind::Person>("given_names"),
                                                fieldNumber<Kind::Person>("family_name")};
    std::string title = record.kind == Kind::Person ? joined(record, givenAndFamily)
                                                    : joined(record, nameFields(record.kind));
    if (!title.empty())
        return title;
    const domain::Field *note = domain::describe(record.kind).field("note");
    const std::string_view start =
        note ? domain::fieldText(record, note->number) : std::string_view();
    return startOf(start.empty() ? otherText(record) : std::string(start), mostCharacters);
}

} // namespace throughline::store
