// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/name_index.h"

#include "domain/names/name_sound.h"
#include "domain/names/plain_words.h"
#include "sqlite/connection.h"
#include "store/posting_list.h"

namespace throughline::store {

using base::Result;

namespace {

[[nodiscard]] int numberOf(NamePart part)
{
    return static_cast<int>(part);
}

[[nodiscard]] bool isOfName(NamePart part)
{
    return part == NamePart::Name || part == NamePart::Alias;
}

} // namespace

std::string turned(std::string_view word)
{
    return {word.rbegin(), word.rend()};
}

std::string afterAll(std::string_view letters)
{
    return std::string(letters) + "\xf4\x8f\xbf\xbf"; // the last of all characters
}

Result<void> NameIndex::add(NamePart part, std::string_view word, std::int64_t doc)
{
    const std::int64_t stretch = stretchOf(part);
    const std::int64_t block = doc / stretch;
    const auto place = posting(doc, stretch);
    // Most names have been there before.
    TL_CHECK(m_connection.run("UPDATE search_name SET docs = CAST(docs || ?4 AS BLOB) "
                              "WHERE part = ?1 AND word = ?2 AND block = ?3",
                              numberOf(part), word, block, base::ByteView(place)));
    if (m_connection.lastChanges() > 0)
        return {};
    TL_CHECK(m_connection.run("INSERT INTO search_name(part, word, block, docs) "
                              "VALUES(?1, ?2, ?3, ?4)",
                              numberOf(part), word, block, base::ByteView(place)));
    return isOfName(part) ? addWord(word) : Result<void>();
}

Result<void> NameIndex::remove(NamePart part, std::string_view word, std::int64_t doc)
{
    const std::int64_t stretch = stretchOf(part);
    const std::int64_t block = doc / stretch;
    std::optional<base::Bytes> left;
    {
        auto rows = m_connection.query("SELECT docs FROM search_name WHERE part = ?1 "
                                       "AND word = ?2 AND block = ?3",
                                       numberOf(part), word, block);
        TL_TRY(const bool found, rows.next());
        if (found)
            left = withoutPosting(block * stretch, doc, rows.blob(0));
    }
    if (!left)
        return {};
    if (!left->empty())
        return m_connection.run("UPDATE search_name SET docs = ?4 WHERE part = ?1 AND word = ?2 "
                                "AND block = ?3",
                                numberOf(part), word, block, base::ByteView(*left));
    TL_CHECK(m_connection.run("DELETE FROM search_name WHERE part = ?1 AND word = ?2 "
                              "AND block = ?3",
                              numberOf(part), word, block));
    return isOfName(part) ? removeWord(word) : Result<void>();
}

Result<void> NameIndex::addWord(std::string_view word)
{
    // Known by the other part already, or not told apart by sound and slips.
    if (!domain::isPlainWord(word))
        return {};
    TL_CHECK(m_connection.run("INSERT OR IGNORE INTO search_spelling(way, word) VALUES(?1, ?2)",
                              forwards, word));
    if (m_connection.lastChanges() == 0)
        return {};
    TL_CHECK(m_connection.run("INSERT INTO search_spelling(way, word) VALUES(?1, ?2)", backwards,
                              turned(word)));
    for (const std::string &sound : domain::soundsOf(word))
        TL_CHECK(
            m_connection.run("INSERT INTO search_sound(sound, word) VALUES(?1, ?2)", sound, word));
    return {};
}

Result<void> NameIndex::removeWord(std::string_view word)
{
    if (!domain::isPlainWord(word))
        return {};
    TL_TRY(const auto known,
           m_connection.number("SELECT 1 FROM search_name WHERE part IN (0, 1) AND word = ?1 "
                               "LIMIT 1",
                               word));
    if (known)
        return {};
    constexpr std::string_view forget = "DELETE FROM search_spelling WHERE way = ?1 AND word = ?2";
    TL_CHECK(m_connection.run(forget, forwards, word));
    TL_CHECK(m_connection.run(forget, backwards, turned(word)));
    for (const std::string &sound : domain::soundsOf(word))
        TL_CHECK(m_connection.run("DELETE FROM search_sound WHERE sound = ?1 AND word = ?2", sound,
                                  word));
    return {};
}

} // namespace throughline::store
