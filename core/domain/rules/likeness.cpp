// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/likeness.h"

#include "domain/names/name_likeness.h"
#include "domain/names/name_slip.h"
#include "domain/names/plain_words.h"
#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::domain {

namespace {

//! A shorter number has too many neighbours.
constexpr std::size_t shortestNumber = 5;

enum class Birth { Same, Swapped, Near, Fits, Unknown, Different };
//! Of numbers: `Other` where each has one that is for life, and it is not the same.
enum class Agreement { Same, Near, None, Other };

//! Of names: how close, as Closeness has it, or that somebody has gone by the other's, or that
//! there is nothing to compare.
enum class Name { Same, Nickname, Sound, Slip, Part, Initial, Alias, Unknown, None };

[[nodiscard]] char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] bool isLike(Name name)
{
    return name < Name::Unknown;
}

[[nodiscard]] Name nameOf(Closeness close)
{
    static_assert(static_cast<int>(Name::Initial) == static_cast<int>(Closeness::Initial));
    return close == Closeness::None ? Name::None : static_cast<Name>(close);
}

[[nodiscard]] Birth birthsOf(const Identity &one, const Identity &other)
{
    if (!one.born || !other.born)
        return Birth::Unknown;
    const PartialDate a = *one.born;
    const PartialDate b = *other.born;
    if (a.isWholeDay() && b.isWholeDay()) {
        if (a == b)
            return Birth::Same;
        if (a.year == b.year && a.month == b.day && a.day == b.month)
            return Birth::Swapped;
        return isSlip(packedNumber(toText(a)), packedNumber(toText(b))) ? Birth::Near
                                                                        : Birth::Different;
    }
    const bool monthFits = a.month == 0 || b.month == 0 || a.month == b.month;
    return a.year == b.year && monthFits ? Birth::Fits : Birth::Different;
}

[[nodiscard]] std::string nameOfNumber(std::string_view type)
{
    if (type == "PRISON_NUMBER")
        return "prison number";
    if (type == "CRN")
        return "CRN";
    if (type == "PNC" || type == "CRO")
        return std::string(type) + " number";
    return type == "NINO" ? "National Insurance number" : "number";
}

struct NumberSign
{
    Agreement agree = Agreement::None;
    std::string type; //!< what both are; empty where they are of two types

    friend auto operator<=>(const NumberSign &, const NumberSign &) = default;
};

[[nodiscard]] Agreement agreementOf(const Identity::Number &one, const Identity::Number &other)
{
    if (one.packed == other.packed)
        return Agreement::Same;
    const bool isNear = one.type == other.type
        && std::min(one.packed.size(), other.packed.size()) >= shortestNumber
        && isSlip(one.packed, other.packed);
    return isNear ? Agreement::Near : Agreement::None;
}

//! Whether both have a prison number. It is for life (codes.json, `identifier_type`); all others
//! change, or are given by more than one office.
[[nodiscard]] bool haveNumbersForLife(const Identity &one, const Identity &other)
{
    const auto hasOne = [](const Identity &of) {
        return std::any_of(of.numbers.begin(), of.numbers.end(),
                           [](const auto &number) { return number.type == "PRISON_NUMBER"; });
    };
    return hasOne(one) && hasOne(other);
}

//! The best of them; of two as good, by type, so that it does not matter who is asked first.
[[nodiscard]] NumberSign numbersOf(const Identity &one, const Identity &other)
{
    NumberSign best;
    for (const Identity::Number &a : one.numbers) {
        for (const Identity::Number &b : other.numbers) {
            NumberSign sign{agreementOf(a, b), a.type == b.type ? a.type : std::string()};
            if (sign.agree != Agreement::None)
                best = std::min(best, sign);
        }
    }
    if (best.agree == Agreement::None && haveNumbersForLife(one, other))
        best = {Agreement::Other, "PRISON_NUMBER"};
    return best;
}

//! Whether a name is among those that somebody was called otherwise.
[[nodiscard]] bool isAlias(std::string_view name, const Identity &of)
{
    return std::any_of(of.aliases.begin(), of.aliases.end(), [&](const std::string &alias) {
        const std::vector<std::string> known = nameWords(alias);
        const std::vector<std::string> words = namePartsOf(name);
        return !words.empty()
            && std::all_of(words.begin(), words.end(), [&](const std::string &word) {
                   return std::find(known.begin(), known.end(), word) != known.end();
               });
    });
}

[[nodiscard]] Name familiesOf(const Identity &one, const Identity &other)
{
    const Name close = nameOf(familyCloseness(one.familyName, other.familyName));
    if (isLike(close))
        return close;
    if (isAlias(one.familyName, other) || isAlias(other.familyName, one))
        return Name::Alias;
    return one.familyName.empty() || other.familyName.empty() ? Name::Unknown : Name::None;
}

//! No given name of theirs is known.
[[nodiscard]] bool isNameless(const Identity &of)
{
    return of.givenNames.empty() && of.preferredName.empty();
}

[[nodiscard]] Name givenNamesOf(const Identity &one, const Identity &other)
{
    const Name close = nameOf(
        givenCloseness(one.givenNames, one.preferredName, other.givenNames, other.preferredName));
    if (isLike(close))
        return close;
    if (isAlias(one.givenNames, other) || isAlias(other.givenNames, one))
        return Name::Alias;
    return isNameless(one) || isNameless(other) ? Name::Unknown : Name::None;
}

//! Family name and given name written into each other's place.
[[nodiscard]] bool areSwapped(const Identity &one, const Identity &other)
{
    const auto close = [](std::string_view family, std::string_view given) {
        // In one word there and in two here would be another mistake still, and nobody is looked
        // for by both (store/people_alike.h).
        return nameWords(family).size() == nameWords(given).size()
            && familyCloseness(family, given) < Closeness::Part;
    };
    return close(one.familyName, other.givenNames) && close(other.familyName, one.givenNames);
}

struct Signs
{
    NumberSign number;
    Birth birth = Birth::Unknown;
    Name family = Name::Unknown;
    Name given = Name::Unknown;
    bool swapped = false;
    bool samePrison = false;
    bool isFamilyWrittenAlike = false; //!< the very same letters, but for capitals
};

[[nodiscard]] Signs signsOf(const Identity &one, const Identity &other)
{
    Signs signs{numbersOf(one, other), birthsOf(one, other), familiesOf(one, other),
                givenNamesOf(one, other)};
    signs.swapped = !(isLike(signs.family) && isLike(signs.given)) && areSwapped(one, other);
    signs.samePrison = !one.prison.empty() && one.prison == other.prison;
    signs.isFamilyWrittenAlike = !one.familyName.empty()
        && std::equal(one.familyName.begin(), one.familyName.end(), other.familyName.begin(),
                      other.familyName.end(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
    return signs;
}

//! The names fit each other, as far as there are any.
[[nodiscard]] bool fitNames(const Signs &signs)
{
    return signs.swapped || (isLike(signs.family) && signs.given != Name::None)
        || (isLike(signs.given) && signs.family != Name::None);
}

//! More than a sound and a nickname: one name of the two is the very same.
[[nodiscard]] bool fitNamesWell(const Signs &signs)
{
    return signs.swapped
        || (isLike(signs.family) && isLike(signs.given)
            && (signs.family == Name::Same
                || (signs.given == Name::Same && signs.family != Name::Part)));
}

[[nodiscard]] std::optional<Alike> whyAlike(const Signs &signs)
{
    const bool isBornAlike = signs.birth < Birth::Unknown;
    if (signs.number.agree == Agreement::Same)
        return Alike::SameNumber;
    if (signs.number.agree == Agreement::Near
        && (isLike(signs.family) || isLike(signs.given) || signs.swapped
            || (isBornAlike && signs.birth != Birth::Fits)))
        return Alike::NearNumber;
    if (signs.birth == Birth::Same && fitNames(signs))
        return Alike::SamePerson;
    const bool isBirthMistyped = signs.birth == Birth::Swapped || signs.birth == Birth::Near;
    if (isBirthMistyped && fitNamesWell(signs))
        return Alike::NearBirth;
    // What is left is what strangers share too, and these two are told apart by their numbers.
    if (signs.number.agree == Agreement::Other)
        return std::nullopt;
    if (isBornAlike && fitNamesWell(signs))
        return Alike::NearBirth;
    if (signs.birth == Birth::Unknown && fitNamesWell(signs) && signs.given != Name::Initial)
        return Alike::SameNames;
    const bool isSameInAll = signs.family == Name::Same && signs.given == Name::Same;
    const bool isSameAsKnown = signs.birth != Birth::Different && signs.isFamilyWrittenAlike
        && (signs.given == Name::Unknown || signs.given == Name::Initial);
    if (signs.samePrison && (isSameInAll || isSameAsKnown))
        return Alike::SamePrison;
    if (signs.birth == Birth::Same && isLike(signs.family))
        return Alike::Twin;
    if (signs.birth == Birth::Same && signs.given == Name::Same && signs.samePrison)
        return Alike::OtherFamilyName;
    return std::nullopt;
}

[[nodiscard]] std::string nameWordsOf(Name name, const std::string &what)
{
    switch (name) {
    case Name::Same:
        return "the same " + what;
    case Name::Nickname:
        return "one " + what + " is a short form of the other";
    case Name::Sound:
        return "the " + what + " sounds the same";
    case Name::Slip:
        return "the " + what + " is one letter apart";
    case Name::Part:
        return "part of the " + what + " is the same";
    case Name::Initial:
        return "the " + what + " begins with the same letter";
    case Name::Alias:
        return "one of them has gone by the other's " + what;
    case Name::Unknown:
    case Name::None:
        break;
    }
    return {};
}

[[nodiscard]] std::string birthWords(Birth birth)
{
    switch (birth) {
    case Birth::Same:
        return "the same date of birth";
    case Birth::Swapped:
        return "day and month of birth are swapped";
    case Birth::Near:
        return "the date of birth is one digit apart";
    case Birth::Fits:
        return "the date of birth fits as far as it is known";
    case Birth::Unknown:
    case Birth::Different:
        break;
    }
    return {};
}

//! What speaks against it, which whoever decides must see as well.
[[nodiscard]] std::string doubtsOf(const Signs &signs, Alike why)
{
    std::string differ;
    const auto add = [&](bool isDifferent, std::string_view what) {
        if (isDifferent)
            differ += (differ.empty() ? "another " : " and another ") + std::string(what);
    };
    add(signs.family == Name::None && !signs.swapped, "family name");
    add(signs.given == Name::None && !signs.swapped, "given name");
    add(signs.birth == Birth::Different, "date of birth");
    add(signs.number.agree == Agreement::Other, nameOfNumber(signs.number.type));
    if (why == Alike::Twin)
        return "but " + differ + ", as twins have";
    if (why == Alike::FamilyNameAlone)
        return "but no given name to tell them apart by";
    if (why == Alike::SameNames || (why == Alike::SamePrison && signs.birth == Birth::Unknown))
        return "but no date of birth to tell them apart by";
    return differ.empty() ? "" : "but " + differ;
}

[[nodiscard]] std::string wordsOf(const Signs &signs, Alike why)
{
    std::vector<std::string> words;
    const auto add = [&](std::string sign) {
        if (!sign.empty())
            words.push_back(std::move(sign));
    };
    const std::string number = nameOfNumber(signs.number.type);
    if (signs.number.agree == Agreement::Same)
        add("the same " + number);
    else if (signs.number.agree == Agreement::Near)
        add("the " + number + " is one slip apart");
    add(birthWords(signs.birth));
    if (signs.swapped) {
        add("family name and given name are swapped");
    } else {
        add(nameWordsOf(signs.family, "family name"));
        add(nameWordsOf(signs.given, "given name"));
    }
    if (signs.samePrison)
        add("the same prison");
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? ", and " : ", ") + words[i];
    const std::string doubts = doubtsOf(signs, why);
    return doubts.empty() ? text : text + "; " + doubts;
}

} // namespace

Identity identityOf(const Record &person, std::span<const Record> about)
{
    constexpr auto text = [](const Record &record, std::uint16_t field) {
        return std::string(fieldText(record, field));
    };
    Identity out;
    out.familyName = text(person, fieldNumber<Kind::Person>("family_name"));
    out.givenNames = text(person, fieldNumber<Kind::Person>("given_names"));
    out.preferredName = text(person, fieldNumber<Kind::Person>("preferred_name"));
    out.prison = text(person, fieldNumber<Kind::Person>("prison"));
    if (const auto *born = fieldAs<PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth")))
        out.born = *born;
    const auto addNumber = [&](std::string type, std::string_view number) {
        if (std::string packed = packedNumber(number); !packed.empty())
            out.numbers.push_back({std::move(type), std::move(packed)});
    };
    addNumber("PRISON_NUMBER", fieldText(person, fieldNumber<Kind::Person>("prison_number")));
    for (const Record &one : about) {
        if (one.kind == Kind::Alias)
            out.aliases.push_back(text(one, fieldNumber<Kind::Alias>("name")));
        else if (one.kind == Kind::Identifier)
            addNumber(text(one, fieldNumber<Kind::Identifier>("type")),
                      fieldText(one, fieldNumber<Kind::Identifier>("value")));
    }
    return out;
}

std::optional<Likeness> likenessOf(const Identity &one, const Identity &other)
{
    const Signs signs = signsOf(one, other);
    const std::optional<Alike> why = whyAlike(signs);
    if (!why)
        return std::nullopt;
    const int distance = static_cast<int>(signs.family) + static_cast<int>(signs.given);
    return Likeness{*why, distance, wordsOf(signs, *why)};
}

std::optional<Likeness> likenessByFamilyName(const Identity &one, const Identity &other)
{
    if (!isNameless(one) && !isNameless(other))
        return std::nullopt;
    const Signs signs = signsOf(one, other);
    if (signs.family > Name::Slip || signs.birth == Birth::Different
        || signs.number.agree == Agreement::Other)
        return std::nullopt;
    constexpr Alike why = Alike::FamilyNameAlone;
    return Likeness{why, static_cast<int>(signs.family), wordsOf(signs, why)};
}

} // namespace throughline::domain
