// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! What a word of somebody is: their own name and what they were called otherwise, a number they
//! are known by (`domain::packedNumber`), when they were born (19850312, 198503 or 1985).
enum class NamePart { Name = 0, Alias = 1, Number = 2, Born = 3 };

//! Who has which word: part of SearchIndex, and the index that every key stroke asks. A word lies
//! with all who have it in few rows (posting_list.h), so that reading a name of thousands decrypts
//! few pages. Beside it each different word of a name once by its sound, and once turned round:
//! what begins and what ends like a word are the places to look for slips of it. People are
//! numbers here, best given in rising order. Writers run inside the caller's transaction.
class NameIndex
{
public:
    explicit NameIndex(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<void> add(NamePart part, std::string_view word, std::int64_t doc);
    //! A word that nobody has any more leaves no trace.
    [[nodiscard]] base::Result<void> remove(NamePart part, std::string_view word, std::int64_t doc);

    //! Gets a word and one block of those who have it; often several times for one word.
    using Take =
        std::function<void(std::string_view word, std::int64_t start, base::ByteView block)>;
    [[nodiscard]] base::Result<void> whole(NamePart part, std::string_view word,
                                           const Take &take) const;
    [[nodiscard]] base::Result<void> begunWith(NamePart part, std::string_view letters,
                                               const Take &take) const;

    //! Words of names that sound like this one; with `begun` also those that only begin so.
    [[nodiscard]] base::Result<std::vector<std::string>> soundingLike(std::string_view word,
                                                                      bool begun) const;
    //! Words of names that are one slip away; with `begun` also those that only begin so.
    [[nodiscard]] base::Result<std::vector<std::string>> slipsOf(std::string_view word,
                                                                 bool begun) const;
    //! Numbers that are there and one wrong letter or digit, or two swapped, away.
    [[nodiscard]] base::Result<std::vector<std::string>>
    slipsOfNumber(std::string_view number) const;

private:
    struct Block
    {
        std::int64_t start = 0;
        base::Bytes docs;
    };
    //! The block that holds this one if any does.
    [[nodiscard]] base::Result<std::optional<Block>> blockOf(NamePart part, std::string_view word,
                                                             std::int64_t doc) const;
    [[nodiscard]] base::Result<void> write(NamePart part, std::string_view word,
                                           const Block &block);
    [[nodiscard]] base::Result<bool> isKnown(std::string_view word) const;
    [[nodiscard]] base::Result<void> addWord(std::string_view word);
    [[nodiscard]] base::Result<void> removeWord(std::string_view word);

    sqlite::Connection &m_connection;
};

//! What comes after all words that begin with these letters.
[[nodiscard]] std::string afterAll(std::string_view letters);

} // namespace throughline::store
