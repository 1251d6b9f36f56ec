// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_likeness.h"

#include "domain/names/name_slip.h"
#include "domain/names/name_sound.h"
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"

#include <algorithm>
#include <iterator>

namespace throughline::domain {

namespace {

constexpr std::size_t shortestPart = 3;

[[nodiscard]] bool isNickname(std::string_view one, std::string_view other)
{
    const auto names = nicknamesOf(one);
    return std::find(names.begin(), names.end(), other) != names.end();
}

//! One consonant alone is heard in too many names: those must begin alike as well.
[[nodiscard]] bool soundAlike(std::string_view one, std::string_view other)
{
    constexpr std::size_t beginning = 2;
    const auto others = soundsOf(other);
    for (const std::string &sound : soundsOf(one)) {
        if (std::find(others.begin(), others.end(), sound) != others.end()
            && (sound.size() > 1 || one.substr(0, beginning) == other.substr(0, beginning)))
            return true;
    }
    return false;
}

//! Of two plain words.
[[nodiscard]] Closeness wordCloseness(std::string_view one, std::string_view other)
{
    if (one.empty() || other.empty())
        return Closeness::None;
    if (one == other)
        return Closeness::Same;
    if (soundAlike(one, other))
        return Closeness::Sound;
    if (std::min(one.size(), other.size()) >= shortestSlip && isSlip(one, other))
        return Closeness::Slip;
    return Closeness::None;
}

[[nodiscard]] Closeness givenWordCloseness(std::string_view one, std::string_view other)
{
    if (one != other && isNickname(one, other))
        return Closeness::Nickname;
    const Closeness same = wordCloseness(one, other);
    if (same != Closeness::None || one.empty() || other.empty())
        return same;
    const bool isLetter = initialOf(one) == one || initialOf(other) == other;
    return isLetter && initialOf(one) == initialOf(other) ? Closeness::Initial : Closeness::None;
}

//! The given names of somebody, those first that they are called by.
struct Given
{
    std::vector<std::string> words;
    std::size_t called = 0;
    std::string whole; //!< Abdul Rahman as Abdulrahman
};

[[nodiscard]] Given givenOf(std::string_view names, std::string_view preferred)
{
    Given given;
    given.words = plainWords(preferred);
    std::vector<std::string> words = plainWords(names);
    given.called = given.words.size() + (words.empty() ? 0 : 1);
    given.whole = joinedName(names);
    given.words.insert(given.words.end(), words.begin(), words.end());
    return given;
}

} // namespace

std::vector<std::string> namePartsOf(std::string_view name)
{
    const std::vector<std::string> all = nameWords(name);
    std::vector<std::string> parts;
    std::copy_if(all.begin(), all.end(), std::back_inserter(parts), [](const std::string &part) {
        return part.size() >= shortestPart && !isNameParticle(part);
    });
    return parts.empty() ? all : parts; // Li-Zi has nothing else
}

Closeness familyCloseness(std::string_view one, std::string_view other)
{
    const Closeness whole = wordCloseness(joinedName(one), joinedName(other));
    if (whole != Closeness::None)
        return whole;
    const std::vector<std::string> others = namePartsOf(other);
    for (const std::string &part : namePartsOf(one)) {
        for (const std::string &otherPart : others) {
            const Closeness close = wordCloseness(part, otherPart);
            if (close == Closeness::Same || close == Closeness::Sound)
                return Closeness::Part;
        }
    }
    return Closeness::None;
}

Closeness givenCloseness(std::string_view one, std::string_view preferred, std::string_view other,
                         std::string_view otherPreferred)
{
    const Given given = givenOf(one, preferred);
    const Given otherGiven = givenOf(other, otherPreferred);
    Closeness best = wordCloseness(given.whole, otherGiven.whole);
    for (std::size_t i = 0; i < given.words.size(); ++i) {
        for (std::size_t j = 0; j < otherGiven.words.size(); ++j) {
            if (i < given.called || j < otherGiven.called)
                best = std::min(best, givenWordCloseness(given.words[i], otherGiven.words[j]));
        }
    }
    return best;
}

} // namespace throughline::domain
