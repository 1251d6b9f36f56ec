// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_sound.h"
#include "domain/names/plain_words.h"
#include "domain/rules/same_person.h"
#include "sqlite/connection.h"
#include "store/person_words.h"
#include "store/posting_list.h"
#include "store/record_tables.h"
#include "store/records.h"
#include "store/same_person.h"
#include "store/search_index.h"
#include "store/store_check_parts.h"

#include <set>

namespace throughline::store {

using base::ErrorCode;
using base::Result;
using domain::Kind;
using domain::KindDescription;
using sqlite::Connection;

namespace {

//! What was looked for and what was found, however long the lists: equal when both held the same
//! things equally often.
struct Tally
{
    std::uint64_t count = 0;
    std::uint64_t sum = 0;

    void add(std::string_view what, std::int64_t number)
    {
        ++count;
        const std::uint64_t one = std::hash<std::string_view>()(what)
            ^ (static_cast<std::uint64_t>(number) * 0x9e3779b97f4a7c15U);
        sum += one * one * 0xff51afd7ed558ccdU + one;
    }
    friend bool operator==(const Tally &, const Tally &) = default;
};

[[nodiscard]] Tally &of(std::array<Tally, nameParts> &tallies, NamePart part)
{
    return tallies[static_cast<std::size_t>(part)];
}

//! Who is shown as whom, against what the merges say.
[[nodiscard]] Result<void> checkSamePeople(Connection &connection, Findings &out)
{
    const Records records(connection);
    const auto isHere = [&](const base::RecordId &id) -> Result<bool> {
        TL_TRY(const auto row, records.find(Kind::Person, id));
        return row && !row->record.voidReason;
    };
    std::vector<domain::PersonMerge> merges;
    TL_CHECK(records.forEach(Kind::PersonMerge, {}, [&](const StoredRow &row) -> Result<void> {
        const auto merge = domain::mergeIn(row.record);
        if (!merge)
            return {};
        TL_TRY(const bool hasPerson, isHere(merge->person));
        TL_TRY(const bool hasKept, isHere(merge->kept));
        if (hasPerson && hasKept)
            merges.push_back(*merge);
        return {};
    }));
    const auto wanted = domain::peopleNow(merges);
    TL_TRY(const auto shown, SamePerson(connection).everybody());
    if (shown != wanted)
        out.emplace_back("People are shown as somebody else than was recorded.");
    return {};
}

//! What each person should be found by, against what they are found by.
[[nodiscard]] Result<void> checkPeople(Connection &connection, Findings &out)
{
    std::int64_t missing = 0;
    std::int64_t wrong = 0;
    std::size_t bornTwice = 0;
    std::int64_t known = 0;
    const Records records(connection);
    TL_CHECK(records.forEach(
        Kind::Person, {.withoutMerged = true}, [&](const StoredRow &row) -> Result<void> {
            TL_TRY(const auto people, SamePerson(connection).all(row.record.id));
            std::vector<domain::Record> others;
            for (std::size_t i = 1; i < people.size(); ++i) {
                TL_TRY(auto other, records.find(Kind::Person, people[i]));
                if (other)
                    others.push_back(std::move(other->record));
            }
            TL_TRY(const PersonWords words, personWords(connection, row.record, others));
            auto rows = connection.query(
                "SELECT words, ifnull(born, 0) FROM search_person_doc WHERE record = ?1",
                row.record.id);
            TL_TRY(const bool found, rows.next());
            known += found ? 1 : 0;
            missing += !found && !words.isEmpty() ? 1 : 0;
            const bool isSame =
                found && rows.text(0) == joined(words) && rows.int64(1) == words.born.value_or(0);
            bornTwice += words.otherBorn.size();
            wrong += found && !isSame ? 1 : 0;
            return {};
        }));
    TL_TRY(const auto all, connection.number("SELECT count(*) FROM search_person_doc"));
    TL_TRY(const auto otherBorn, connection.number("SELECT count(*) FROM search_other_born"));
    if (static_cast<std::size_t>(otherBorn.value_or(0)) != bornTwice)
        out.emplace_back("Dates of birth of the search are not those of the people.");
    if (missing > 0)
        out.push_back(std::to_string(missing) + " people are missing in the search.");
    if (wrong > 0)
        out.push_back(std::to_string(wrong)
                      + " people are found by other names, numbers or birthdays than "
                        "they have.");
    if (all.value_or(0) > known)
        out.push_back(std::to_string(*all - known)
                      + " people can be found by search that are not there or are withdrawn.");
    return {};
}

//! The index of names holds what is noted beside each person, each word by its sounds, once
//! forwards and once backwards.
[[nodiscard]] Result<void> checkNames(Connection &connection, Findings &out)
{
    std::array<Tally, nameParts> noted;
    auto people = connection.query("SELECT doc, words FROM search_person_doc");
    TL_EACH_ROW (people) {
        const std::int64_t doc = people.int64(0);
        forEachWord(people.text(1),
                    [&](NamePart part, std::string_view word) { of(noted, part).add(word, doc); });
    }
    std::array<Tally, nameParts> indexed;
    std::set<std::string> words;
    auto names = connection.query("SELECT part, word, block, docs FROM search_name");
    TL_EACH_ROW (names) {
        const auto part = static_cast<NamePart>(names.int64(0));
        const std::string_view word = names.text(1);
        forEachPosting(names.int64(2) * stretchOf(part), names.blob(3),
                       [&](std::int64_t doc) { of(indexed, part).add(word, doc); });
        if ((part == NamePart::Name || part == NamePart::Alias) && domain::isPlainWord(word))
            words.emplace(word);
    }
    if (noted != indexed)
        out.emplace_back("The names of the search are not those of the people.");
    Tally sounds;
    Tally spelled;
    for (const std::string &word : words) {
        spelled.add(word, forwards);
        spelled.add(turned(word), backwards);
        for (const std::string &sound : domain::soundsOf(word))
            sounds.add(sound + ' ' + word, 0);
    }
    Tally heard;
    Tally written;
    auto soundRows = connection.query("SELECT sound || ' ' || word FROM search_sound");
    TL_EACH_ROW (soundRows)
        heard.add(soundRows.text(0), 0);
    auto spellings = connection.query("SELECT way, word FROM search_spelling");
    TL_EACH_ROW (spellings)
        written.add(spellings.text(1), spellings.int64(0));
    if (sounds != heard || spelled != written)
        out.emplace_back("Names of the search are not found by what is like them.");
    return {};
}

//! SQL for "this row has something to find": its free text is not all empty.
[[nodiscard]] std::string hasTextSql(const KindDescription &kind)
{
    std::string sql;
    for (const domain::Field &field : kind.fields) {
        if (SearchIndex::isText(kind.kind, field))
            sql += (sql.empty() ? "coalesce(" : " || coalesce(") + quotedName(field.name) + ", '')";
    }
    return sql.empty() ? "0" : '(' + sql + ") <> ''";
}

[[nodiscard]] Result<void> checkTextsOf(Connection &connection, const KindDescription &kind,
                                        Findings &out)
{
    const std::string table = quotedName(kind.name);
    const std::string number = numberOf(kind);
    TL_CHECK(expectNone(connection,
                        "SELECT count(*) FROM search_doc d WHERE d.kind = " + number
                            + " AND NOT EXISTS (SELECT 1 FROM " + table
                            + " r WHERE r.id = d.record AND r.void_reason IS NULL)",
                        "records can be found by search that are not there or are withdrawn.",
                        out));
    TL_CHECK(expectNone(connection,
                        "SELECT count(*) FROM " + table + " r WHERE r.void_reason IS NULL AND "
                            + hasTextSql(kind)
                            + " AND NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.record = r.id "
                              "AND d.kind = "
                            + number + ')',
                        "records are missing in the search.", out));
    return expectNone(connection,
                      "SELECT count(*) FROM search_doc d WHERE d.kind = " + number
                          + " AND d.doc NOT IN (SELECT id FROM search_other_docsize)",
                      "records are missing in the words of the search.", out);
}

} // namespace

Result<void> checkSearch(Connection &connection, Findings &out)
{
    TL_CHECK(checkSamePeople(connection, out));
    TL_CHECK(checkPeople(connection, out));
    TL_CHECK(checkNames(connection, out));
    for (const KindDescription &kind : domain::kinds()) {
        if (kind.kind != Kind::Person && SearchIndex::covers(kind.kind))
            TL_CHECK(checkTextsOf(connection, kind, out));
    }
    TL_CHECK(expectNone(connection,
                        "SELECT count(*) FROM search_person_doc WHERE doc NOT IN (SELECT id FROM "
                        "search_person_docsize)",
                        "people are missing in the words of the search.", out));
    TL_CHECK(expectNone(connection,
                        "SELECT (SELECT count(*) FROM search_person_docsize) "
                        "+ (SELECT count(*) FROM search_other_docsize) "
                        "- (SELECT count(*) FROM search_doc) "
                        "- (SELECT count(*) FROM search_person_doc)",
                        "words of the search belong to no record.", out));
    for (const char *index : {"search_person", "search_other"}) {
        const std::string name = index;
        const auto whole =
            connection.execute("INSERT INTO " + name + '(' + name + ") VALUES('integrity-check')");
        if (whole.ok())
            continue;
        if (whole.error().code != ErrorCode::StoreDamaged)
            return whole.error();
        out.emplace_back("The index of the search is damaged.");
    }
    return {};
}

} // namespace throughline::store
