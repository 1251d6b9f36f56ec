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

void addOwn(PersonWords &out, const domain::Record &person)
{
    constexpr std::uint16_t names[] = {fieldNumber<Kind::Person>("family_name"),
                                       fieldNumber<Kind::Person>("given_names"),
                                       fieldNumber<Kind::Person>("preferred_name")};
    for (const std::uint16_t field : names) {
        const std::string_view name = domain::fieldText(person, field);
        for (std::string &word : domain::nameWords(name)) {
            addOnce(out.of(NamePart::Initial), std::string(domain::initialOf(word)));
            addOnce(out.of(NamePart::Name), std::move(word));
        }
        addText(out.text, domain::foldedName(name));
    }
    addNumber(out, domain::fieldText(person, fieldNumber<Kind::Person>("prison_number")));
    const auto *born =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    if (born)
        out.born = packed(*born);
    std::string room;
    for (const domain::Field &field : domain::describe(Kind::Person).fields) {
        const bool isName =
            std::find(std::begin(names), std::end(names), field.number) != std::end(names);
        if (field.type == domain::FieldType::Text && !isName)
            addText(out.text, domain::folded(domain::fieldText(person, field.number), room));
    }
}

void addAlias(PersonWords &out, std::string_view name)
{
    const auto &own = out.of(NamePart::Name);
    for (std::string &word : domain::nameWords(name)) {
        if (std::find(own.begin(), own.end(), word) == own.end())
            addOnce(out.of(NamePart::Alias), std::move(word));
    }
}

} // namespace

Result<PersonWords> personWords(sqlite::Connection &connection, const domain::Record &person)
{
    PersonWords out;
    addOwn(out, person);
    auto rows = connection.query("SELECT 0, name FROM alias WHERE person = ?1 "
                                 "AND void_reason IS NULL UNION ALL "
                                 "SELECT 1, value FROM identifier WHERE person = ?1 "
                                 "AND void_reason IS NULL",
                                 person.id);
    TL_EACH_ROW (rows) {
        if (rows.int64(0) == 0)
            addAlias(out, rows.text(1));
        else
            addNumber(out, rows.text(1));
    }
    // Whatever came first: what is told apart by it would be another thing on every device.
    for (const NamePart part : {NamePart::Alias, NamePart::Number})
        std::sort(out.of(part).begin(), out.of(part).end());
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
