// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/person_index.h"

#include "crypto/hash.h"
#include "sqlite/connection.h"
#include "store/person_words.h"

#include <set>

namespace throughline::store {

using base::RecordId;
using base::Result;
using domain::Record;

namespace {

[[nodiscard]] base::Bytes hashOf(const PersonWords &words)
{
    constexpr std::size_t kept = 8; // tells a change, proves nothing
    const crypto::Hash hash = crypto::blake2b256({base::asBytes(words.text)});
    return base::toBytes(hash.view().first(kept));
}

using WordSet = std::set<std::pair<NamePart, std::string>>;

[[nodiscard]] WordSet setOf(std::string_view words)
{
    WordSet out;
    forEachWord(words, [&](NamePart part, std::string_view word) { out.emplace(part, word); });
    return out;
}

[[nodiscard]] bool isWanted(const Record &person, const PersonWords &words)
{
    return !person.voidReason && !words.isEmpty();
}

} // namespace

Result<std::optional<PersonIndex::Known>> PersonIndex::find(const RecordId &id) const
{
    auto rows = m_connection.query("SELECT doc, hash, words, born FROM search_person_doc "
                                   "WHERE record = ?1",
                                   id);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Known>();
    return std::optional(Known{rows.int64(0), base::toBytes(rows.blob(1)),
                               std::string(rows.text(2)),
                               rows.isNull(3) ? std::nullopt : std::optional(rows.int64(3))});
}

Result<void> PersonIndex::insert(const RecordId &id, const PersonWords &words)
{
    TL_CHECK(m_connection.run("INSERT INTO search_person_doc(record, hash, words, born) "
                              "VALUES(?1, ?2, ?3, ?4)",
                              id, base::ByteView(hashOf(words)), joined(words), words.born));
    const std::int64_t doc = m_connection.lastRowId();
    for (std::size_t part = 0; part < words.words.size(); ++part) {
        for (const std::string &word : words.words[part])
            TL_CHECK(m_names.add(static_cast<NamePart>(part), word, doc));
    }
    TL_CHECK(addOtherBorn(doc, words));
    return m_connection.run("INSERT INTO search_person(rowid, text) VALUES(?1, ?2)", doc,
                            words.text);
}

Result<void> PersonIndex::add(const Record &person)
{
    if (person.voidReason)
        return {};
    TL_TRY(const PersonWords words, personWords(m_connection, person, {}));
    return isWanted(person, words) ? insert(person.id, words) : Result<void>();
}

Result<void> PersonIndex::update(const Record &person, std::span<const Record> others)
{
    TL_TRY(const auto known, find(person.id));
    TL_TRY(const PersonWords words, personWords(m_connection, person, others));
    if (!isWanted(person, words))
        return known ? forget(*known) : Result<void>();
    if (!known)
        return insert(person.id, words);
    TL_CHECK(changeWords(*known, joined(words)));
    TL_CHECK(changeBorn(*known, words));
    return changeText(*known, words);
}

Result<void> PersonIndex::changeBorn(const Known &known, const PersonWords &words)
{
    if (words.born != known.born)
        TL_CHECK(m_connection.run("UPDATE search_person_doc SET born = ?2 WHERE doc = ?1",
                                  known.doc, words.born));
    // Next to nobody has any.
    TL_CHECK(m_connection.run("DELETE FROM search_other_born WHERE doc = ?1", known.doc));
    return addOtherBorn(known.doc, words);
}

Result<void> PersonIndex::addOtherBorn(std::int64_t doc, const PersonWords &words)
{
    for (const std::int64_t born : words.otherBorn)
        TL_CHECK(
            m_connection.run("INSERT INTO search_other_born(born, doc) VALUES(?1, ?2)", born, doc));
    return {};
}

Result<void> PersonIndex::changeWords(const Known &known, const std::string &words)
{
    if (words == known.words)
        return {};
    const WordSet before = setOf(known.words);
    const WordSet after = setOf(words);
    for (const auto &[part, word] : before) {
        if (!after.contains({part, word}))
            TL_CHECK(m_names.remove(part, word, known.doc));
    }
    for (const auto &[part, word] : after) {
        if (!before.contains({part, word}))
            TL_CHECK(m_names.add(part, word, known.doc));
    }
    return m_connection.run("UPDATE search_person_doc SET words = ?2 WHERE doc = ?1", known.doc,
                            words);
}

Result<void> PersonIndex::changeText(const Known &known, const PersonWords &words)
{
    const base::Bytes hash = hashOf(words);
    if (hash == known.hash)
        return {};
    TL_CHECK(m_connection.run("DELETE FROM search_person WHERE rowid = ?1", known.doc));
    TL_CHECK(m_connection.run("INSERT INTO search_person(rowid, text) VALUES(?1, ?2)", known.doc,
                              words.text));
    return m_connection.run("UPDATE search_person_doc SET hash = ?2 WHERE doc = ?1", known.doc,
                            base::ByteView(hash));
}

Result<void> PersonIndex::remove(const RecordId &id)
{
    TL_TRY(const auto known, find(id));
    return known ? forget(*known) : Result<void>();
}

Result<void> PersonIndex::forget(const Known &known)
{
    for (const auto &[part, word] : setOf(known.words))
        TL_CHECK(m_names.remove(part, word, known.doc));
    TL_CHECK(m_connection.run("DELETE FROM search_person WHERE rowid = ?1", known.doc));
    TL_CHECK(m_connection.run("DELETE FROM search_other_born WHERE doc = ?1", known.doc));
    return m_connection.run("DELETE FROM search_person_doc WHERE doc = ?1", known.doc);
}

} // namespace throughline::store
