// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_search.h"

#include "base/add_once.h"
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"
#include "sqlite/connection.h"
#include "store/person_words.h"
#include "store/posting_list.h"
#include "store/record_columns.h"
#include "store/search_words.h"

#include <algorithm>
#include <tuple>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

constexpr auto noFit = static_cast<Fit>(0xff);
constexpr std::size_t shortestSound = 3; //!< letters of a word
//! A letter or two begin a word of almost every text.
constexpr int shortestInText = 3;
//! Looked at for somebody whose name has the short words: a common word is in very many.
constexpr std::int64_t mostTexts = 5000;
//! Looked at for somebody whose whole name it is, among many who have its words.
constexpr std::size_t mostNamesakes = 256;

void addFit(std::vector<Fit> &best, std::vector<std::int64_t> &docs, std::int64_t doc, Fit fit)
{
    const auto at = static_cast<std::size_t>(doc);
    if (doc < 0 || at >= best.size() || best[at] <= fit)
        return;
    if (best[at] == noFit)
        docs.push_back(doc);
    best[at] = fit;
}

//! A date is of short pieces, however long it is.
[[nodiscard]] bool isShort(const SearchTerm &term)
{
    if (!term.days.empty() || !term.birthdays.empty())
        return true;
    const std::string &typed =
        term.word.empty() && !term.numbers.empty() ? term.numbers.front() : term.word;
    const auto letters = std::count_if(typed.begin(), typed.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    });
    return letters < shortestInText;
}

//! The words of family name and given names.
[[nodiscard]] std::vector<std::string> ownWords(std::string_view joinedWords)
{
    std::vector<std::string> words;
    forEachWord(joinedWords.substr(0, joinedWords.find_first_of("\n\t")),
                [&](NamePart, std::string_view word) { words.emplace_back(word); });
    return words;
}

//! Whether all words of a name were typed, together or apart: `obrien` is `o` and `brien` too.
[[nodiscard]] bool isWhole(const std::vector<std::string> &name, std::vector<std::string> typed)
{
    const auto isTyped = [&](const std::string &word) {
        return std::find(typed.begin(), typed.end(), word) != typed.end();
    };
    const auto isPart = [&](const std::string &word) {
        return std::any_of(name.begin(), name.end(), [&](const std::string &other) {
            return isTyped(word + other) || isTyped(other + word);
        });
    };
    for (std::size_t known = 0; known != typed.size();) {
        known = typed.size();
        for (const std::string &word : name) {
            if (isPart(word))
                base::addOnce(typed, word);
        }
    }
    return !name.empty() && std::all_of(name.begin(), name.end(), isTyped);
}

} // namespace

NameIndex::Take PeopleSearch::into(Fits &fits, Fit whole, Fit begun, std::string_view typed) const
{
    return [&fits, whole, begun, typed](std::string_view word, std::int64_t first,
                                        base::ByteView block) {
        const Fit fit = word.size() == typed.size() ? whole : begun;
        forEachPosting(first, block,
                       [&](std::int64_t doc) { addFit(fits.best, fits.docs, doc, fit); });
    };
}

Result<void> PeopleSearch::findAsTyped(Reading &reading)
{
    for (const SearchTerm &term : reading.terms) {
        Fits &fits = reading.fits.emplace_back();
        fits.best.assign(m_docs, noFit);
        TL_CHECK(findWord(term.word, fits));
        for (const std::string &number : term.numbers)
            TL_CHECK(m_names.begunWith(NamePart::Number, number,
                                       into(fits, Fit::Whole, Fit::Begun, number)));
        for (const domain::PartialDate day : term.days)
            TL_CHECK(findBorn(day, fits));
        for (const domain::Birthday &day : term.birthdays)
            TL_CHECK(findBirthday(day, fits));
    }
    return {};
}

Result<void> PeopleSearch::findWord(const std::string &word, Fits &fits)
{
    if (word.empty())
        return {};
    TL_CHECK(
        m_names.begunWith(NamePart::Alias, word, into(fits, Fit::Alias, Fit::AliasBegun, word)));
    if (domain::initialOf(word) != word)
        return m_names.begunWith(NamePart::Name, word, into(fits, Fit::Whole, Fit::Begun, word));
    TL_CHECK(m_names.whole(NamePart::Name, word, into(fits, Fit::Whole, Fit::Whole, word)));
    return m_names.whole(NamePart::Initial, word, into(fits, Fit::Begun, Fit::Begun, word));
}

//! A year or a month finds everybody born in it.
Result<void> PeopleSearch::findBorn(domain::PartialDate day, Fits &fits)
{
    constexpr std::int64_t ofAMonth = 99;
    constexpr std::int64_t ofAYear = 9999;
    const std::int64_t first = packed(day);
    const std::int64_t last = first + (day.month == 0 ? ofAYear : day.day == 0 ? ofAMonth : 0);
    auto rows = m_connection.query("SELECT doc, born FROM search_person_doc "
                                   "WHERE born BETWEEN ?1 AND ?2",
                                   first, last);
    TL_EACH_ROW (rows)
        addFit(fits.best, fits.docs, rows.int64(0),
               rows.int64(1) == first ? Fit::Whole : Fit::Begun);
    auto others = m_connection.query("SELECT doc FROM search_other_born "
                                     "WHERE born BETWEEN ?1 AND ?2",
                                     first, last);
    TL_EACH_ROW (others)
        addFit(fits.best, fits.docs, others.int64(0), Fit::Alias);
    return {};
}

Result<void> PeopleSearch::findBirthday(const domain::Birthday &day, Fits &fits)
{
    constexpr std::int64_t ofAYear = 10'000;
    auto rows = m_connection.query(
        "SELECT doc, born FROM search_person_doc WHERE born IS NOT NULL AND born % 10000 = ?1 "
        "UNION ALL SELECT doc, born FROM search_other_born WHERE born % 10000 = ?1",
        day.month * 100 + day.day);
    TL_EACH_ROW (rows) {
        if (std::to_string(rows.int64(1) / ofAYear).starts_with(day.yearBegins))
            addFit(fits.best, fits.docs, rows.int64(0), Fit::Begun);
    }
    return {};
}

Result<void> PeopleSearch::findWords(const std::vector<std::string> &words, Fit fit, Fits &fits)
{
    for (const std::string &word : words) {
        for (const NamePart part : {NamePart::Name, NamePart::Alias})
            TL_CHECK(m_names.whole(part, word, into(fits, fit, fit, word)));
    }
    return {};
}

Result<void> PeopleSearch::findLike(Reading &reading)
{
    for (std::size_t i = 0; i < reading.terms.size(); ++i) {
        const SearchTerm &term = reading.terms[i];
        Fits &fits = reading.fits[i];
        const auto nicknames = domain::nicknamesOf(term.word);
        TL_CHECK(findWords({nicknames.begin(), nicknames.end()}, Fit::Nickname, fits));
        if (term.word.size() >= shortestSound) {
            TL_TRY(const auto sounds, m_names.soundingLike(term.word, term.isLast));
            TL_CHECK(findWords(sounds, Fit::Sound, fits));
        }
        TL_TRY(const auto slips, m_names.slipsOf(term.word, term.isLast));
        TL_CHECK(findWords(slips, Fit::Slip, fits));
        if (!fits.docs.empty())
            continue;
        for (const std::string &number : term.numbers) {
            TL_TRY(const auto near, m_names.slipsOfNumber(number));
            for (const std::string &one : near)
                TL_CHECK(
                    m_names.whole(NamePart::Number, one, into(fits, Fit::Slip, Fit::Slip, one)));
        }
    }
    return {};
}

void PeopleSearch::score(const Reading &reading)
{
    const auto fewest = std::min_element(
        reading.fits.begin(), reading.fits.end(),
        [](const Fits &a, const Fits &b) { return a.docs.size() < b.docs.size(); });
    for (const std::int64_t doc : fewest->docs) {
        Scored scored{Fit::Whole, 0, doc};
        for (const Fits &fits : reading.fits) {
            const Fit fit = fits.best[static_cast<std::size_t>(doc)];
            scored.worst = std::max(scored.worst, fit);
            scored.sum += static_cast<unsigned>(fit);
        }
        if (scored.worst != noFit)
            m_scored.push_back(scored);
    }
}

//! Words too short for texts must be of the name.
bool PeopleSearch::hasShortTerms(const Reading &reading, std::int64_t doc)
{
    for (std::size_t i = 0; i < reading.terms.size(); ++i) {
        if (isShort(reading.terms[i])
            && reading.fits[i].best[static_cast<std::size_t>(doc)] == noFit)
            return false;
    }
    return true;
}

Result<void> PeopleSearch::findText(const Reading &reading, std::string_view text,
                                    std::size_t limit)
{
    const std::string query = searchQuery(text, WordEnds::Open, shortestInText);
    if (query.empty())
        return {};
    std::vector<std::int64_t> known;
    for (const Scored &one : m_scored)
        known.push_back(one.doc);
    std::sort(known.begin(), known.end());
    auto rows = m_connection.query("SELECT rowid FROM search_person WHERE search_person MATCH ?1 "
                                   "ORDER BY rowid DESC LIMIT ?2",
                                   query, mostTexts);
    TL_EACH_ROW (rows) {
        const std::int64_t doc = rows.int64(0);
        if (!std::binary_search(known.begin(), known.end(), doc) && hasShortTerms(reading, doc))
            m_scored.push_back({Fit::Text, 0, doc});
        if (m_scored.size() >= limit)
            return {};
    }
    return {};
}

Result<std::vector<PeopleSearch::Found>> PeopleSearch::find(std::string_view text,
                                                            std::int64_t limit)
{
    std::vector<Reading> readings;
    for (std::vector<SearchTerm> &terms : readingsOf(text))
        readings.push_back({std::move(terms), {}});
    if (readings.empty() || limit <= 0)
        return std::vector<Found>();
    TL_TRY(const auto last, m_connection.number("SELECT max(doc) FROM search_person_doc"));
    m_docs = static_cast<std::size_t>(last.value_or(-1) + 1);
    const auto scoreAll = [&] {
        m_scored.clear();
        for (const Reading &reading : readings)
            score(reading);
        if (readings.size() > 1)
            keepBestOfEach();
    };
    const auto isEnough = [&] { return static_cast<std::int64_t>(m_scored.size()) >= limit; };
    for (Reading &reading : readings)
        TL_CHECK(findAsTyped(reading));
    scoreAll();
    if (!isEnough()) {
        for (Reading &reading : readings)
            TL_CHECK(findLike(reading));
        scoreAll();
    }
    if (!isEnough())
        TL_CHECK(findText(readings.front(), text, static_cast<std::size_t>(limit)));
    return best(static_cast<std::size_t>(limit), readings.front().terms.size(),
                domain::nameWords(text));
}

void PeopleSearch::keepBestOfEach()
{
    const auto order = [](const Scored &one) { return std::tuple(one.doc, one.worst, one.sum); };
    std::sort(m_scored.begin(), m_scored.end(),
              [&](const Scored &a, const Scored &b) { return order(a) < order(b); });
    m_scored.erase(std::unique(m_scored.begin(), m_scored.end(),
                               [](const Scored &a, const Scored &b) { return a.doc == b.doc; }),
                   m_scored.end());
}

//! Puts those that may be shown in front; says how many they are.
std::size_t PeopleSearch::choose(std::size_t limit, std::size_t words)
{
    const auto order = [](const Scored &one) { return std::tuple(one.worst, one.sum, -one.doc); };
    const auto isBetter = [&](const Scored &a, const Scored &b) { return order(a) < order(b); };
    std::size_t count = std::min(limit, m_scored.size());
    const auto sortFirst = [&] {
        std::partial_sort(m_scored.begin(), m_scored.begin() + static_cast<std::ptrdiff_t>(count),
                          m_scored.end(), isBetter);
    };
    sortFirst();
    // Somebody of exactly this name comes before those who have another one beside it.
    const bool isCrowded = words > 1 && count > 0 && count < m_scored.size()
        && m_scored[count - 1].worst == Fit::Whole;
    if (isCrowded) {
        count = std::min(std::max(limit, mostNamesakes), m_scored.size());
        sortFirst();
    }
    return count;
}

Result<std::vector<PeopleSearch::Found>> PeopleSearch::best(std::size_t limit, std::size_t words,
                                                            const std::vector<std::string> &typed)
{
    struct Named
    {
        Scored scored;
        bool hasMore = false; //!< the name has words that were not typed
        std::string words;
        RecordId id;
    };
    std::vector<Named> named;
    const std::size_t count = choose(limit, words);
    for (std::size_t i = 0; i < count; ++i) {
        auto rows = m_connection.query("SELECT record, words FROM search_person_doc "
                                       "WHERE doc = ?1",
                                       m_scored[i].doc);
        TL_TRY(const bool found, rows.next());
        const auto id = found ? rows.fixed<RecordId>(0) : std::nullopt;
        if (!id)
            continue;
        named.push_back(
            {m_scored[i], !isWhole(ownWords(rows.text(1)), typed), std::string(rows.text(1)), *id});
    }
    const auto order = [](const Named &one) {
        return std::tie(one.scored.worst, one.scored.sum, one.hasMore, one.words, one.id);
    };
    std::sort(named.begin(), named.end(),
              [&](const Named &a, const Named &b) { return order(a) < order(b); });
    std::vector<Found> out;
    for (std::size_t i = 0; i < std::min(limit, named.size()); ++i)
        out.push_back({named[i].id, named[i].scored.worst});
    return out;
}

} // namespace throughline::store
