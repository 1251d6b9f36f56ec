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

//! Of a block. Longer ones would be written again and again for each newcomer to a popular name.
constexpr std::size_t mostBytes = 480;

[[nodiscard]] int numberOf(NamePart part)
{
    return static_cast<int>(part);
}

[[nodiscard]] bool isOfName(NamePart part)
{
    return part == NamePart::Name || part == NamePart::Alias;
}

[[nodiscard]] std::string turned(std::string_view word)
{
    return {word.rbegin(), word.rend()};
}

} // namespace

std::string afterAll(std::string_view letters)
{
    return std::string(letters) + "\xf4\x8f\xbf\xbf"; // the last of all characters
}

Result<std::optional<NameIndex::Block>> NameIndex::blockOf(NamePart part, std::string_view word,
                                                           std::int64_t doc) const
{
    auto rows = m_connection.query("SELECT start, docs FROM search_name WHERE part = ?1 "
                                   "AND word = ?2 AND start <= ?3 ORDER BY start DESC LIMIT 1",
                                   numberOf(part), word, doc);
    TL_TRY(const bool found, rows.next());
    if (!found)
        return std::optional<Block>();
    return std::optional(Block{rows.int64(0), base::toBytes(rows.blob(1))});
}

Result<void> NameIndex::write(NamePart part, std::string_view word, const Block &block)
{
    return m_connection.run("UPDATE search_name SET docs = ?4 WHERE part = ?1 AND word = ?2 "
                            "AND start = ?3",
                            numberOf(part), word, block.start, base::ByteView(block.docs));
}

Result<void> NameIndex::add(NamePart part, std::string_view word, std::int64_t doc)
{
    TL_TRY(auto found, blockOf(part, word, doc));
    const bool isFull =
        found && found->docs.size() >= mostBytes && lastPosting(found->start, found->docs) < doc;
    if (found && !isFull) {
        insertPosting(found->start, doc, found->docs);
        return write(part, word, *found);
    }
    Block block{doc, {}};
    insertPosting(doc, doc, block.docs);
    TL_CHECK(m_connection.run("INSERT INTO search_name(part, word, start, docs) "
                              "VALUES(?1, ?2, ?3, ?4)",
                              numberOf(part), word, block.start, base::ByteView(block.docs)));
    return !found && isOfName(part) ? addWord(word) : Result<void>();
}

Result<void> NameIndex::remove(NamePart part, std::string_view word, std::int64_t doc)
{
    TL_TRY(auto found, blockOf(part, word, doc));
    auto left = found ? withoutPosting(found->start, doc, found->docs) : std::nullopt;
    if (!left)
        return {};
    if (!left->empty())
        return write(part, word, {found->start, *std::move(left)});
    TL_CHECK(m_connection.run("DELETE FROM search_name WHERE part = ?1 AND word = ?2 "
                              "AND start = ?3",
                              numberOf(part), word, found->start));
    return isOfName(part) ? removeWord(word) : Result<void>();
}

Result<void> NameIndex::addWord(std::string_view word)
{
    // Known by the other part already, or not told apart by sound and slips.
    if (!domain::isPlainWord(word))
        return {};
    TL_CHECK(
        m_connection.run("INSERT OR IGNORE INTO search_turned(word) VALUES(?1)", turned(word)));
    if (m_connection.lastChanges() == 0)
        return {};
    for (const std::string &sound : domain::soundsOf(word))
        TL_CHECK(
            m_connection.run("INSERT INTO search_sound(sound, word) VALUES(?1, ?2)", sound, word));
    return {};
}

Result<bool> NameIndex::isKnown(std::string_view word) const
{
    TL_TRY(const auto row,
           m_connection.number("SELECT EXISTS(SELECT 1 FROM search_name WHERE part = 0 AND word = "
                               "?1) OR EXISTS(SELECT 1 FROM search_name WHERE part = 1 AND word = "
                               "?1)",
                               word));
    return row.value_or(0) != 0;
}

Result<void> NameIndex::removeWord(std::string_view word)
{
    if (!domain::isPlainWord(word))
        return {};
    TL_TRY(const bool known, isKnown(word));
    if (known)
        return {};
    TL_CHECK(m_connection.run("DELETE FROM search_turned WHERE word = ?1", turned(word)));
    for (const std::string &sound : domain::soundsOf(word))
        TL_CHECK(m_connection.run("DELETE FROM search_sound WHERE sound = ?1 AND word = ?2", sound,
                                  word));
    return {};
}

} // namespace throughline::store
