// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! What a word of somebody is: their own name, what they were called otherwise, a number that they
//! are known by (`domain::packedNumber`), or the letter that a word of their own name begins with:
//! many thousand begin with one, and are not to be read word by word.
enum class NamePart { Name = 0, Alias = 1, Number = 2, Initial = 3 };
inline constexpr std::size_t nameParts = 4;

//! How many people share a block. More would make the block of something popular long to write
//! again; fewer would make more rows to read.
[[nodiscard]] constexpr std::int64_t stretchOf(NamePart part)
{
    return part == NamePart::Initial ? 1 << 11 : 1 << 15;
}

//! Who has which word: part of SearchIndex, and the index that every key stroke asks. A word lies
//! with all who have it in few rows (posting_list.h), so that reading a name of thousands decrypts
//! few pages. Beside it each different word of a name by its sound, and once forwards and once
//! backwards: what begins and what ends like a word are the places to look for slips of it. People
//! are numbers here. Writers run inside the caller's transaction.
class NameIndex
{
public:
    explicit NameIndex(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> add(NamePart part, std::string_view word, std::int64_t doc);
    //! A word that nobody has any more leaves no trace.
    [[nodiscard]] base::Result<void> remove(NamePart part, std::string_view word, std::int64_t doc);

    //! Gets a word and one block of those who have it (`forEachPosting`); often several times for
    //! one word.
    using Take =
        std::function<void(std::string_view word, std::int64_t first, base::ByteView block)>;
    [[nodiscard]] base::Result<void> whole(NamePart part, std::string_view word,
                                           const Take &take) const;
    [[nodiscard]] base::Result<void> begunWith(NamePart part, std::string_view letters,
                                               const Take &take) const;

    //! Words of names that sound like this one; with `begun` also those that only begin so.
    [[nodiscard]] base::Result<std::vector<std::string>> soundingLike(std::string_view word,
                                                                      bool begun) const;
    //! What names may have that is one slip away, from those that there are; with `begun` also
    //! those that only begin so.
    [[nodiscard]] base::Result<std::vector<std::string>> slipsOf(std::string_view word,
                                                                 bool begun) const;
    //! Numbers that are there and one wrong letter or digit, or two swapped, away.
    [[nodiscard]] base::Result<std::vector<std::string>>
    slipsOfNumber(std::string_view number) const;

private:
    [[nodiscard]] base::Result<void> addWord(std::string_view word);
    [[nodiscard]] base::Result<void> removeWord(std::string_view word);

    sqlite::Connection &m_connection;
};

//! The ways in which each word of a name is spelled in `search_spelling`.
inline constexpr int forwards = 0;
inline constexpr int backwards = 1;
[[nodiscard]] std::string turned(std::string_view word);
//! What comes after all words that begin with these letters.
[[nodiscard]] std::string afterAll(std::string_view letters);

} // namespace throughline::store
