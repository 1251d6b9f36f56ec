// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/person_words.h"

#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "sqlite/connection.h"
#include "store/record_columns.h"

#include <algorithm>

namespace throughline::store {

using base::Result;
using domain::fieldNumber;
using domain::Kind;

namespace {

void addOnce(std::vector<std::string> &words, std::string word)
{
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(std::move(word));
}

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
    addOnce(out.of(NamePart::Number), domain::packedNumber(number).substr(0, longestNumber));
}

void addBorn(PersonWords &out, const domain::Record &person)
{
    const auto *born =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    if (!born)
        return;
    std::string day = std::to_string(packed(*born));
    constexpr std::size_t yearAlone = 4;
    while (day.size() > yearAlone && day.ends_with("00")) // not known
        day.resize(day.size() - 2);
    addOnce(out.of(NamePart::Born), std::move(day));
}

void addOwn(PersonWords &out, const domain::Record &person)
{
    constexpr std::uint16_t names[] = {fieldNumber<Kind::Person>("family_name"),
                                       fieldNumber<Kind::Person>("given_names"),
                                       fieldNumber<Kind::Person>("preferred_name")};
    for (const std::uint16_t field : names) {
        const std::string_view name = domain::fieldText(person, field);
        for (std::string &word : domain::nameWords(name))
            addOnce(out.of(NamePart::Name), std::move(word));
        addText(out.text, domain::foldedName(name));
    }
    addNumber(out, domain::fieldText(person, fieldNumber<Kind::Person>("prison_number")));
    addBorn(out, person);
    std::string room;
    for (const domain::Field &field : domain::describe(Kind::Person).fields) {
        const bool isName =
            std::find(std::begin(names), std::end(names), field.number) != std::end(names);
        if (field.type == domain::FieldType::Text && !isName)
            addText(out.text, domain::folded(domain::fieldText(person, field.number), room));
    }
}

[[nodiscard]] Result<void> addAliases(sqlite::Connection &connection, const base::RecordId &person,
                                      PersonWords &out)
{
    auto rows = connection.query("SELECT name FROM alias WHERE person = ?1 "
                                 "AND void_reason IS NULL ORDER BY id",
                                 person);
    TL_EACH_ROW (rows) {
        const std::string name(rows.text(0));
        for (std::string &word : domain::nameWords(name)) {
            const auto &own = out.of(NamePart::Name);
            if (std::find(own.begin(), own.end(), word) == own.end())
                addOnce(out.of(NamePart::Alias), std::move(word));
        }
    }
    return {};
}

[[nodiscard]] Result<void> addNumbers(sqlite::Connection &connection, const base::RecordId &person,
                                      PersonWords &out)
{
    auto rows = connection.query("SELECT value FROM identifier WHERE person = ?1 "
                                 "AND void_reason IS NULL ORDER BY id",
                                 person);
    TL_EACH_ROW (rows)
        addNumber(out, rows.text(0));
    return {};
}

} // namespace

Result<PersonWords> personWords(sqlite::Connection &connection, const domain::Record &person)
{
    PersonWords out;
    addOwn(out, person);
    TL_CHECK(addAliases(connection, person.id, out));
    TL_CHECK(addNumbers(connection, person.id, out));
    return out;
}

std::string joined(const PersonWords &words)
{
    std::string out;
    for (const std::vector<std::string> &part : words.words) {
        if (&part != &words.words.front())
            out.push_back('\n');
        for (const std::string &word : part) {
            if (&word != &part.front())
                out.push_back(' ');
            out += word;
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
        if (c != ' ' && c != '\n')
            continue;
        if (i > start)
            take(static_cast<NamePart>(part), joinedWords.substr(start, i - start));
        start = i + 1;
        part += c == '\n' ? 1 : 0;
    }
}

} // namespace throughline::store
