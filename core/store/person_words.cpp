// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/person_words.h"

#include "base/add_once.h"
#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "sqlite/connection.h"
#include "store/record_columns.h"

#include <algorithm>

namespace throughline::store {

using base::addOnce;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

void addText(std::string &text, std::string_view more)
{
    if (!text.empty() && !more.empty())
        text.push_back(' ');
    text += more;
}

//! The longest that is kept of a number: an own reference may be a sentence.
constexpr std::size_t longestNumber = 40;

void addNumber(PersonWords &out, std::string_view number)
{
    if (std::string packed = domain::packedNumber(number); !packed.empty())
        addOnce(out.of(NamePart::Number), packed.substr(0, longestNumber));
}

constexpr std::uint16_t names[] = {fieldNumber<Kind::Person>("family_name"),
                                   fieldNumber<Kind::Person>("given_names"),
                                   fieldNumber<Kind::Person>("preferred_name")};

[[nodiscard]] std::optional<std::int64_t> bornIn(const domain::Record &person)
{
    const auto *born =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    return born ? std::optional(packed(*born)) : std::nullopt;
}

//! What is written in a person's record besides their names.
void addOtherTexts(PersonWords &out, const domain::Record &person)
{
    std::string room;
    for (const domain::Field &field : domain::describe(Kind::Person).fields) {
        const bool isName =
            std::find(std::begin(names), std::end(names), field.number) != std::end(names);
        if (field.type == domain::FieldType::Text && !isName)
            addText(out.text, domain::folded(domain::fieldText(person, field.number), room));
    }
}

void addOwn(PersonWords &out, const domain::Record &person)
{
    for (const std::uint16_t field : names) {
        if (field == fieldNumber<Kind::Person>("preferred_name"))
            out.calledFrom = out.of(NamePart::Name).size();
        const std::string_view name = domain::fieldText(person, field);
        for (std::string &word : domain::nameWords(name)) {
            addOnce(out.of(NamePart::Initial), std::string(domain::initialOf(word)));
            addOnce(out.of(NamePart::Name), std::move(word));
        }
        addText(out.text, domain::foldedName(name));
    }
    addNumber(out, domain::fieldText(person, fieldNumber<Kind::Person>("prison_number")));
    out.born = bornIn(person);
    addOtherTexts(out, person);
}

void addAlias(PersonWords &out, std::string_view name)
{
    const auto &own = out.of(NamePart::Name);
    for (std::string &word : domain::nameWords(name)) {
        if (std::find(own.begin(), own.end(), word) == own.end())
            addOnce(out.of(NamePart::Alias), std::move(word));
    }
}

//! Aliases and numbers are records of their own.
[[nodiscard]] Result<void> addRecorded(sqlite::Connection &connection, const base::RecordId &person,
                                       PersonWords &out)
{
    auto rows = connection.query("SELECT 0, name FROM alias WHERE person = ?1 "
                                 "AND void_reason IS NULL UNION ALL "
                                 "SELECT 1, value FROM identifier WHERE person = ?1 "
                                 "AND void_reason IS NULL",
                                 person);
    TL_EACH_ROW (rows) {
        if (rows.int64(0) == 0)
            addAlias(out, rows.text(1));
        else
            addNumber(out, rows.text(1));
    }
    return {};
}

//! Smith-Jones may be written as one word as well.
void addJoinedName(PersonWords &out, const domain::Record &person)
{
    addAlias(
        out,
        domain::joinedName(domain::fieldText(person, fieldNumber<Kind::Person>("family_name"))));
}

void addOther(PersonWords &out, const domain::Record &person)
{
    for (const std::uint16_t field : names) {
        const std::string_view name = domain::fieldText(person, field);
        addAlias(out, name);
        addText(out.text, domain::foldedName(name));
    }
    addJoinedName(out, person);
    addNumber(out, domain::fieldText(person, fieldNumber<Kind::Person>("prison_number")));
    const auto born = bornIn(person);
    if (born && born != out.born)
        out.otherBorn.push_back(*born);
    addOtherTexts(out, person);
}

} // namespace

bool PersonWords::isEmpty() const
{
    return text.empty() && !born && otherBorn.empty()
        && std::all_of(words.begin(), words.end(),
                       [](const std::vector<std::string> &part) { return part.empty(); });
}

Result<PersonWords> personWords(sqlite::Connection &connection, const domain::Record &person,
                                std::span<const domain::Record> others)
{
    PersonWords out;
    addOwn(out, person);
    addJoinedName(out, person);
    TL_CHECK(addRecorded(connection, person.id, out));
    for (const domain::Record &other : others) {
        addOther(out, other);
        TL_CHECK(addRecorded(connection, other.id, out));
    }
    std::sort(out.otherBorn.begin(), out.otherBorn.end());
    out.otherBorn.erase(std::unique(out.otherBorn.begin(), out.otherBorn.end()),
                        out.otherBorn.end());
    // Whatever came first: what is told apart by it would be another thing on every device.
    for (const NamePart part : {NamePart::Alias, NamePart::Number})
        std::sort(out.of(part).begin(), out.of(part).end());
    return out;
}

std::string joined(const PersonWords &words)
{
    std::string out;
    for (std::size_t part = 0; part < words.words.size(); ++part) {
        if (part > 0)
            out.push_back('\n');
        const std::vector<std::string> &line = words.words[part];
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool isCalled =
                part == static_cast<std::size_t>(NamePart::Name) && i == words.calledFrom;
            if (i > 0 || isCalled)
                out.push_back(isCalled ? '\t' : ' ');
            out += line[i];
        }
    }
    return out;
}

void forEachWord(std::string_view joinedWords,
                 const std::function<void(NamePart part, std::string_view word)> &take)
{
    int part = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= joinedWords.size(); ++i) {
        const char c = i < joinedWords.size() ? joinedWords[i] : '\n';
        if (c != ' ' && c != '\t' && c != '\n')
            continue;
        if (i > start)
            take(static_cast<NamePart>(part), joinedWords.substr(start, i - start));
        start = i + 1;
        part += c == '\n' ? 1 : 0;
    }
}

} // namespace throughline::store
