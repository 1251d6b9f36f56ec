// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "made_people.h"

#include "domain/schema_table.h"
#include "draw.h"
#include "made_contact.h"

#include <array>
#include <cmath>
#include <string_view>

namespace throughline::bench {

namespace {

using domain::fieldNumber;
using domain::Kind;

constexpr std::array<std::string_view, 40> starts = {
    "Sam", "Hal",  "Bar", "Mor", "Pen", "Tre", "Ash",  "Wil", "Car",  "Dun",
    "Fen", "Gar",  "Hol", "Ire", "Jas", "Kel", "Lan",  "Mac", "Nor",  "Oke",
    "Pri", "Quil", "Ros", "Sta", "Tha", "Ul",  "Ver",  "Wen", "Yar",  "Zel",
    "Bro", "Cla",  "Dav", "Ev",  "Gri", "Ieu", "Llan", "Mo",  "Rich", "Thom",
};
constexpr std::array<std::string_view, 25> middles = {
    "",   "a",  "e",   "i",   "o",  "en", "er", "ing", "el", "an", "ar", "ow", "is",
    "ol", "un", "eth", "ick", "ad", "im", "os", "ul",  "yn", "ab", "ov", "et",
};
constexpr std::array<std::string_view, 25> ends = {
    "ton",   "wick", "son", "s",     "well",  "field", "man",   "ley",  "ford",
    "by",    "shaw", "ski", "ova",   "khan",  "eng",   "badze", "mere", "dottir",
    "worth", "ham",  "den", "ridge", "stead", "poole", "wen",
};
constexpr std::array<std::string_view, 40> givenEnds = {
    "a",  "ah", "an",  "ar",   "as",   "ee",  "el",  "en",  "er",  "es",
    "ia", "ie", "il",  "im",   "in",   "is",  "ith", "iya", "o",   "on",
    "or", "os", "u",   "ul",   "um",   "un",  "us",  "wen", "wyn", "y",
    "ya", "yn", "eta", "anne", "bert", "dan", "fer", "mar", "nor", "shan",
};

//! A place among so many, the first ones much likelier: the commonest name has about one in sixty
//! of 25,000, as in England.
[[nodiscard]] std::uint32_t popular(Draw &draw, std::uint32_t count)
{
    constexpr std::uint32_t steps = 1 << 24;
    constexpr double steepness = 2.5;
    const double even = static_cast<double>(draw.below(steps)) / steps;
    return static_cast<std::uint32_t>(std::pow(even, steepness) * count);
}

//! Neighbours in popularity are no neighbours in the alphabet.
[[nodiscard]] std::uint32_t scattered(std::uint32_t place, std::uint32_t count)
{
    constexpr std::uint64_t step = 7919; // a prime that divides no count here
    return static_cast<std::uint32_t>(place * step % count);
}

[[nodiscard]] std::string familyName(Draw &draw)
{
    constexpr auto count = static_cast<std::uint32_t>(starts.size() * middles.size() * ends.size());
    std::uint32_t at = scattered(popular(draw, count), count);
    std::string name(starts[at % starts.size()]);
    at /= starts.size();
    name += middles[at % middles.size()];
    return name + std::string(ends[at / middles.size()]);
}

[[nodiscard]] std::string givenName(Draw &draw)
{
    constexpr auto count = static_cast<std::uint32_t>(starts.size() * givenEnds.size());
    const std::uint32_t at = scattered(popular(draw, count), count);
    return std::string(starts[at % starts.size()]) + std::string(givenEnds[at / starts.size()]);
}

[[nodiscard]] char letter(Draw &draw)
{
    return static_cast<char>('A' + draw.below(26));
}

[[nodiscard]] std::string digits(Draw &draw, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out.push_back(static_cast<char>('0' + draw.below(10)));
    return out;
}

//! As ids are made: those of records begin with the moment, all the rest is chance.
template<class Id>
[[nodiscard]] Id idOf(std::uint32_t index, std::uint32_t what, std::size_t timeBytes)
{
    Draw draw(what, index);
    Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(draw.below(256));
    for (std::size_t i = 0; i < timeBytes; ++i)
        id.bytes[i] =
            static_cast<std::uint8_t>(std::uint64_t{index} << 8 >> (8 * (timeBytes - 1 - i)));
    return id;
}

[[nodiscard]] store::StoredRow rowOf(Kind kind, std::uint32_t index)
{
    constexpr std::size_t clockBytes = 40; // of most rows
    constexpr std::size_t timeBytes = 6;
    store::StoredRow row;
    row.record.kind = kind;
    row.record.id = idOf<base::RecordId>(index, static_cast<std::uint32_t>(kind), timeBytes);
    row.record.folder = idOf<base::FolderId>(index, 0, 0);
    row.clock.assign(clockBytes, 7);
    return row;
}

} // namespace

MadePerson makePerson(std::uint32_t seed, std::uint32_t index)
{
    Draw draw(seed, index);
    MadePerson person;
    person.family = familyName(draw);
    person.given = givenName(draw);
    if (draw.below(5) == 0)
        person.given += ' ' + givenName(draw);
    person.born = {static_cast<std::int16_t>(1945 + draw.below(60)),
                   static_cast<std::uint8_t>(1 + draw.below(12)),
                   static_cast<std::uint8_t>(1 + draw.below(28))};
    if (draw.below(10) < 8)
        person.prisonNumber = letter(draw) + digits(draw, 4) + letter(draw) + letter(draw);
    if (draw.below(10) == 0)
        person.alias = givenName(draw) + ' ' + familyName(draw);
    if (draw.below(10) < 2)
        person.pnc = "20" + digits(draw, 2) + '/' + digits(draw, 7) + letter(draw);
    if (draw.below(10) < 3)
        person.note = makeContact(seed, index, 1).note;
    return person;
}

std::vector<store::StoredRow> peopleRows(std::uint32_t seed, std::uint32_t people)
{
    std::vector<store::StoredRow> rows;
    for (std::uint32_t i = 0; i < people; ++i) {
        MadePerson made = makePerson(seed, i);
        store::StoredRow row = rowOf(Kind::Person, i);
        const base::RecordId person = row.record.id;
        row.record.set(fieldNumber<Kind::Person>("family_name"), std::move(made.family));
        row.record.set(fieldNumber<Kind::Person>("given_names"), std::move(made.given));
        row.record.set(fieldNumber<Kind::Person>("date_of_birth"), made.born);
        if (!made.prisonNumber.empty())
            row.record.set(fieldNumber<Kind::Person>("prison_number"),
                           std::move(made.prisonNumber));
        if (!made.note.empty())
            row.record.set(fieldNumber<Kind::Person>("note"), std::move(made.note));
        rows.push_back(std::move(row));
        if (!made.alias.empty()) {
            store::StoredRow alias = rowOf(Kind::Alias, i);
            alias.record.set(fieldNumber<Kind::Alias>("person"), person);
            alias.record.set(fieldNumber<Kind::Alias>("name"), std::move(made.alias));
            rows.push_back(std::move(alias));
        }
        if (!made.pnc.empty()) {
            store::StoredRow number = rowOf(Kind::Identifier, i);
            number.record.set(fieldNumber<Kind::Identifier>("person"), person);
            number.record.set(fieldNumber<Kind::Identifier>("type"), std::string("PNC"));
            number.record.set(fieldNumber<Kind::Identifier>("value"), std::move(made.pnc));
            rows.push_back(std::move(number));
        }
    }
    return rows;
}

} // namespace throughline::bench
