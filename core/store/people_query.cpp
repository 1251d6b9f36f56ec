// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/people_query.h"

#include "base/add_once.h"
#include "domain/identifier.h"
#include "domain/names/plain_words.h"
#include "store/search_words.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace throughline::store {

using base::addOnce;

namespace {

using Terms = std::vector<SearchTerm>;
using Pieces = std::vector<std::string>;

constexpr std::size_t mostTerms = 8;
constexpr std::size_t longestRun = 5; //!< a National Insurance number in its pairs

[[nodiscard]] bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] bool hasDigit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), isDigit);
}

//! What stands between white space.
[[nodiscard]] Pieces piecesOf(std::string_view text)
{
    Pieces pieces;
    std::size_t at = 0;
    while (at < text.size() && pieces.size() < mostTerms * longestRun) {
        const std::size_t start = text.find_first_not_of(" \t\r\n\v\f", at);
        if (start == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" \t\r\n\v\f", start), text.size());
        pieces.emplace_back(text.substr(start, at - start));
    }
    return pieces;
}

[[nodiscard]] std::string joinedBySpace(std::span<const std::string> pieces)
{
    std::string out;
    for (const std::string &piece : pieces)
        out += (out.empty() ? "" : " ") + piece;
    return out;
}

//! A number as it is kept, whatever was left out of it.
[[nodiscard]] std::vector<std::string> numbersOf(std::string_view text)
{
    std::vector<std::string> numbers{domain::packedNumber(text)};
    constexpr domain::PartialDate inThisCentury{2099, 0, 0};
    constexpr domain::PartialDate inTheLast{2000, 0, 0};
    for (const domain::PartialDate today : {inThisCentury, inTheLast})
        addOnce(numbers,
                domain::packedNumber(domain::checkIdentifier("PNC", text, today).canonical));
    addOnce(numbers,
            domain::packedNumber(domain::checkIdentifier("CRO", text, inTheLast).canonical));
    // A PNC number that is still being typed, with a short year.
    if (text.size() > 2 && isDigit(text[0]) && isDigit(text[1]) && text[2] == '/') {
        for (const std::string_view century : {"20", "19"})
            addOnce(numbers, std::string(century) + domain::packedNumber(text));
    }
    return numbers;
}

//! Whether it begins a number as prisons, probation and HMRC write it. Three letters or digits are
//! too few to tell.
[[nodiscard]] bool beginsNumber(std::string_view packed)
{
    constexpr std::size_t fewest = 4;
    constexpr std::string_view shapes[] = {"a9999aa", "a999999", "aa999999a"};
    return packed.size() >= fewest
        && std::any_of(std::begin(shapes), std::end(shapes), [&](std::string_view shape) {
               return packed.size() <= shape.size()
                   && std::equal(packed.begin(), packed.end(), shape.begin(),
                                 [](char c, char s) { return isDigit(c) == (s == '9'); });
           });
}

//! Whether a name stands in the text, or what may be one: a month.
[[nodiscard]] bool hasMonth(std::string_view text)
{
    constexpr std::size_t shortest = 3;
    for (const std::string &word : domain::plainWords(text)) {
        if (word.size() >= shortest && domain::isPlainWord(word))
            return true;
    }
    return false;
}

//! How the pieces are put together.
enum class Joining {
    Least, //!< dates in figures
    Most, //!< and with the month's name, and numbers with spaces
};

//! A run of pieces as one date or number; a term that says nothing where it is none.
[[nodiscard]] SearchTerm termOf(std::span<const std::string> run, Joining joining)
{
    constexpr std::size_t piecesOfADate = 3;
    SearchTerm term;
    const std::string text = joinedBySpace(run);
    if (!hasDigit(text))
        return term;
    if (run.size() <= piecesOfADate && (joining == Joining::Most || !hasMonth(text))) {
        term.days = domain::typedDates(text);
        term.birthdays = domain::typedBirthdays(text);
    }
    const bool isNumber =
        run.size() == 1 || (joining == Joining::Most && beginsNumber(domain::packedNumber(text)));
    if (isNumber)
        term.numbers = numbersOf(text);
    return term;
}

[[nodiscard]] Terms read(std::span<const std::string> pieces, Joining joining)
{
    Terms terms;
    while (!pieces.empty() && terms.size() < mostTerms) {
        std::size_t taken = std::min(longestRun, pieces.size());
        SearchTerm term;
        for (; taken > 0; --taken) {
            term = termOf(pieces.first(taken), joining);
            if (!term.days.empty() || !term.birthdays.empty() || !term.numbers.empty())
                break;
        }
        if (taken > 0) {
            terms.push_back(std::move(term));
            pieces = pieces.subspan(taken);
            continue;
        }
        for (std::string &word : domain::plainWords(pieces.front())) {
            if (terms.size() < mostTerms)
                terms.push_back({.word = std::move(word)});
        }
        pieces = pieces.subspan(1);
    }
    if (!terms.empty())
        terms.back().isLast = true;
    return terms;
}

//! Mac Donald as Macdonald.
[[nodiscard]] Terms withParticlesJoined(const Terms &terms)
{
    Terms out;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        out.push_back(terms[i]);
        if (i + 1 < terms.size() && domain::isNameParticle(terms[i].word)
            && !terms[i + 1].word.empty()) {
            out.back().word += terms[i + 1].word;
            out.back().isLast = terms[++i].isLast;
        }
    }
    return out;
}

} // namespace

std::vector<std::vector<SearchTerm>> readingsOf(std::string_view typed)
{
    const std::string text = startOfTyped(typed);
    const Pieces pieces = piecesOf(text);
    std::vector<Terms> readings;
    const auto add = [&](Terms terms) {
        if (!terms.empty() && std::find(readings.begin(), readings.end(), terms) == readings.end())
            readings.push_back(std::move(terms));
    };
    Terms least = read(pieces, Joining::Least);
    Terms joined = withParticlesJoined(least);
    add(std::move(least));
    add(read(pieces, Joining::Most));
    add(std::move(joined));
    return readings;
}

} // namespace throughline::store
