// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Asking the index of names.
#include "base/add_once.h"
#include "domain/names/name_slip.h"
#include "domain/names/name_sound.h"
#include "domain/names/plain_words.h"
#include "sqlite/connection.h"
#include "store/name_index.h"

#include <algorithm>

namespace throughline::store {

using base::addOnce;
using base::Result;

namespace {

//! Of what a person has only begun to type: enough to fill a screen.
constexpr std::int64_t mostBegun = 64;
//! Fewer sounds begin too many names.
constexpr std::size_t fewestSounds = 3;

//! Whether the word, or what it begins with, is one slip from what was typed.
[[nodiscard]] bool isNear(std::string_view word, std::string_view typed, bool begun)
{
    if (domain::isSlip(word, typed))
        return true;
    if (!begun || word.size() <= typed.size())
        return false;
    for (std::size_t size = typed.size() - 1; size <= typed.size() + 1; ++size) {
        if (domain::isSlip(word.substr(0, size), typed))
            return true;
    }
    return false;
}

} // namespace

Result<void> NameIndex::whole(NamePart part, std::string_view word, const Take &take) const
{
    auto rows = m_connection.query("SELECT block, docs FROM search_name WHERE part = ?1 "
                                   "AND word = ?2",
                                   static_cast<int>(part), word);
    TL_EACH_ROW (rows)
        take(word, rows.int64(0) * stretchOf(part), rows.blob(1));
    return {};
}

Result<void> NameIndex::begunWith(NamePart part, std::string_view letters, const Take &take) const
{
    auto rows = m_connection.query("SELECT word, block, docs FROM search_name WHERE part = ?1 "
                                   "AND word >= ?2 AND word < ?3",
                                   static_cast<int>(part), letters, afterAll(letters));
    TL_EACH_ROW (rows)
        take(rows.text(0), rows.int64(1) * stretchOf(part), rows.blob(2));
    return {};
}

Result<std::vector<std::string>> NameIndex::soundingLike(std::string_view word, bool begun) const
{
    std::vector<std::string> words;
    for (const std::string &sound : domain::soundsOf(word)) {
        auto rows = m_connection.query("SELECT word FROM search_sound WHERE sound = ?1", sound);
        TL_EACH_ROW (rows)
            addOnce(words, rows.text(0));
        if (!begun || sound.size() < fewestSounds)
            continue;
        auto more = m_connection.query("SELECT word FROM search_sound WHERE sound > ?1 "
                                       "AND sound < ?2 LIMIT ?3",
                                       sound, afterAll(sound), mostBegun);
        TL_EACH_ROW (more)
            addOnce(words, more.text(0));
    }
    return words;
}

Result<std::vector<std::string>> NameIndex::slipsOf(std::string_view word, bool begun) const
{
    std::vector<std::string> words;
    if (word.size() < domain::shortestSlip || !domain::isPlainWord(word))
        return words;
    // One slip spares the first half or the second, unless it swaps the two letters between them.
    const std::size_t half = word.size() / 2;
    const bool mayBeBegun = begun && word.size() > domain::shortestSlip;
    constexpr std::string_view begins = "SELECT word FROM search_spelling WHERE way = ?1 "
                                        "AND word >= ?2 AND word < ?3";
    const std::string_view start = word.substr(0, half);
    auto rows = m_connection.query(begins, forwards, start, afterAll(start));
    TL_EACH_ROW (rows) {
        if (isNear(rows.text(0), word, mayBeBegun))
            addOnce(words, rows.text(0));
    }
    const std::string end = turned(word.substr(half));
    auto ends = m_connection.query(begins, backwards, end, afterAll(end));
    TL_EACH_ROW (ends) {
        const std::string one = turned(ends.text(0));
        if (domain::isSlip(one, word))
            addOnce(words, one);
    }
    std::string swapped(word);
    std::swap(swapped[half - 1], swapped[half]);
    if (swapped != word)
        addOnce(words, swapped); // there or not
    return words;
}

Result<std::vector<std::string>> NameIndex::slipsOfNumber(std::string_view number) const
{
    constexpr std::size_t shortest = 5;
    std::vector<std::string> numbers;
    if (number.size() < shortest)
        return numbers;
    const std::size_t half = number.size() / 2;
    TL_CHECK(begunWith(NamePart::Number, number.substr(0, half),
                       [&](std::string_view one, std::int64_t, base::ByteView) {
                           if (domain::isSlip(one, number))
                               addOnce(numbers, one);
                       }));
    // What is wrong in the first half is tried out: turned round as well, every number would cost
    // another row.
    const auto addKnown = [&](const std::string &one) -> Result<void> {
        return whole(NamePart::Number, one, [&](std::string_view, std::int64_t, base::ByteView) {
            addOnce(numbers, one);
        });
    };
    for (std::size_t at = 0; at < half; ++at) {
        std::string one(number);
        std::swap(one[at], one[at + 1]);
        TL_CHECK(addKnown(one));
        one = number;
        const bool isDigit = one[at] >= '0' && one[at] <= '9';
        for (char c = isDigit ? '0' : 'a'; c <= (isDigit ? '9' : 'z'); ++c) {
            one[at] = c;
            if (one != number)
                TL_CHECK(addKnown(one));
        }
    }
    return numbers;
}

} // namespace throughline::store
