// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_alike.h"

#include "base/add_once.h"
#include "domain/names/name_likeness.h"
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"
#include "sqlite/connection.h"
#include "store/posting_list.h"
#include "store/record_columns.h"

#include <algorithm>
#include <bit>
#include <set>
#include <tuple>

namespace throughline::store {

using base::RecordId;
using base::Result;

void PeopleAlike::add(Sign sign, std::int64_t doc)
{
    if (doc < 0 || static_cast<std::size_t>(doc) >= m_signs.size())
        return;
    std::uint8_t &signs = m_signs[static_cast<std::size_t>(doc)];
    if (signs == 0)
        m_docs.push_back(doc);
    signs |= sign;
}

Result<void> PeopleAlike::addWord(Sign sign, NamePart part, std::string_view word)
{
    return m_names.whole(
        part, word, [&](std::string_view, std::int64_t first, base::ByteView block) {
            forEachPosting(first, block, [&](std::int64_t doc) { add(sign, doc); });
        });
}

Result<void> PeopleAlike::addName(Sign sign, std::string_view name)
{
    std::set<std::string> words;
    std::vector<std::string> parts = domain::namePartsOf(name);
    base::addOnce(parts, domain::joinedName(name));
    for (const std::string &word : parts) {
        words.insert(word);
        for (const std::string_view nickname : domain::nicknamesOf(word))
            words.emplace(nickname);
        TL_TRY(const auto sounds, m_names.soundingLike(word, false));
        words.insert(sounds.begin(), sounds.end());
        TL_TRY(const auto slips, m_names.slipsOf(word, false));
        words.insert(slips.begin(), slips.end());
        if (sign == Given)
            words.emplace(domain::initialOf(word));
        if (sign == Given && domain::initialOf(word) == word)
            TL_CHECK(addWord(sign, NamePart::Initial, word));
    }
    for (const std::string &word : words)
        TL_CHECK(addNameWord(sign, word));
    return {};
}

Result<void> PeopleAlike::addNameWord(Sign sign, std::string_view word)
{
    for (const NamePart part : {NamePart::Name, NamePart::Alias})
        TL_CHECK(addWord(sign, part, word));
    return {};
}

Result<void> PeopleAlike::addAlias(std::string_view alias)
{
    for (const Sign sign : {Family, Given}) {
        TL_CHECK(addName(sign, alias));
        // Somebody may be called by nothing but what an alias has beside other words: a letter.
        for (const std::string &word : domain::nameWords(alias))
            TL_CHECK(addNameWord(sign, word));
    }
    return {};
}

Result<void> PeopleAlike::addNumber(const std::string &number)
{
    TL_CHECK(addWord(Number, NamePart::Number, number));
    TL_TRY(const auto near, m_names.slipsOfNumber(number));
    for (const std::string &one : near)
        TL_CHECK(addWord(Number, NamePart::Number, one));
    return {};
}

Result<void> PeopleAlike::addBorn(domain::PartialDate day)
{
    auto rows =
        m_connection.query("SELECT doc FROM search_person_doc WHERE born = ?1", packed(day));
    TL_EACH_ROW (rows)
        add(Born, rows.int64(0));
    auto others =
        m_connection.query("SELECT doc FROM search_other_born WHERE born = ?1", packed(day));
    TL_EACH_ROW (others)
        add(Born, others.int64(0));
    return {};
}

Result<void> PeopleAlike::addSameFamily(const domain::Identity &somebody,
                                        std::vector<RecordId> &out) const
{
    if (somebody.familyName.empty())
        return {};
    auto rows = m_connection.query(
        "SELECT id FROM person WHERE family_name = ?1 COLLATE NOCASE "
        "AND ((?3 AND prison = ?2) OR coalesce(given_names, '') = '') AND void_reason IS NULL "
        "ORDER BY coalesce(prison, '') = ?2 DESC, id DESC LIMIT ?4",
        somebody.familyName, somebody.prison, somebody.givenNames.empty() ? 1 : 0,
        static_cast<std::int64_t>(mostCandidates));
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        if (id && std::find(out.begin(), out.end(), *id) == out.end())
            out.push_back(*id);
    }
    return {};
}

Result<std::vector<RecordId>> PeopleAlike::find(const domain::Identity &somebody)
{
    TL_TRY(const auto last, m_connection.number("SELECT max(doc) FROM search_person_doc"));
    m_signs.assign(static_cast<std::size_t>(last.value_or(-1) + 1), 0);
    TL_CHECK(addName(Family, somebody.familyName));
    TL_CHECK(addName(Given, somebody.givenNames));
    TL_CHECK(addName(Given, somebody.preferredName));
    for (const std::string &alias : somebody.aliases)
        TL_CHECK(addAlias(alias));
    for (const domain::Identity::Number &number : somebody.numbers)
        TL_CHECK(addNumber(number.packed));
    if (somebody.born)
        TL_CHECK(addBorn(*somebody.born));

    // One sign alone, but a number, is nothing: thousands share it. Of a family name alone there is
    // nothing else to go by.
    const int enough = somebody.givenNames.empty() && somebody.preferredName.empty() ? Family : 0;
    const auto signsOf = [&](std::int64_t doc) { return m_signs[static_cast<std::size_t>(doc)]; };
    std::erase_if(m_docs, [&](std::int64_t doc) {
        return std::popcount(signsOf(doc)) < 2 && (signsOf(doc) & (Number | enough)) == 0;
    });
    std::sort(m_docs.begin(), m_docs.end(), [&](std::int64_t a, std::int64_t b) {
        return std::tuple(std::popcount(signsOf(b)), b) < std::tuple(std::popcount(signsOf(a)), a);
    });
    m_docs.resize(std::min(m_docs.size(), mostCandidates));
    std::vector<RecordId> out;
    for (const std::int64_t doc : m_docs) {
        auto rows = m_connection.query("SELECT record FROM search_person_doc WHERE doc = ?1", doc);
        TL_TRY(const bool found, rows.next());
        if (const auto id = found ? rows.fixed<RecordId>(0) : std::nullopt)
            out.push_back(*id);
    }
    TL_CHECK(addSameFamily(somebody, out));
    return out;
}

} // namespace throughline::store
