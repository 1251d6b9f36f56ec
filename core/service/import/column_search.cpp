// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/column_search.h"

#include "domain/field_text.h"
#include "domain/plain_text.h"
#include "domain/schema_table.h"
#include "service/import/header_words.h"
#include "service/import/list_days.h"
#include "service/import/list_values.h"
#include "service/import/own_fields.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;

void allow(std::vector<AllowedColumn> &allowed, Kind kind, std::string_view name)
{
    const domain::Field *field = domain::describe(kind).field(name);
    const bool isThere = std::any_of(allowed.begin(), allowed.end(),
                                     [name](const auto &one) { return one.name == name; });
    if (field != nullptr && !isThere)
        allowed.push_back({name, kind, field});
}

void allowAll(std::vector<AllowedColumn> &allowed, Kind kind, std::string_view except = {})
{
    for (const domain::Field &field : domain::describe(kind).fields) {
        if (field.name != except && !isOurs(field))
            allow(allowed, kind, field.name);
    }
}

[[nodiscard]] std::string normalised(std::string_view name)
{
    std::string out(domain::trimmed(name));
    for (char &c : out) {
        if (c == ' ' || c == '-')
            c = '_';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

//! What a value could be; several at once are possible.
struct Looks
{
    int values = 0;
    int numbers = 0; //!< of prisons
    int prisons = 0;
    int birthdays = 0;
    int days = 0; //!< from some weeks ago to some years ahead
};

void look(std::string_view cell, domain::PartialDate today, Looks &looks)
{
    const auto field = [](Kind kind, std::string_view name) {
        return domain::describe(kind).field(name);
    };
    const std::string text = bareCell(cell);
    const auto isA = [&](const domain::Field *one) {
        const auto value = valueFromList(*one, text, today);
        return value && !std::holds_alternative<std::monostate>(*value);
    };
    ++looks.values;
    looks.numbers += isA(field(Kind::Person, "prison_number")) ? 1 : 0;
    looks.prisons += isA(field(Kind::Person, "prison")) ? 1 : 0;
    // A number alone may be anything: days of a spreadsheet are told by a header only.
    if (text.find_first_not_of("0123456789.") == std::string::npos)
        return;
    constexpr int adult = 15;
    constexpr int oldest = 100;
    constexpr int ahead = 5;
    const auto born = dayFromList(*field(Kind::Person, "date_of_birth"), text, today);
    looks.birthdays += born && born->isWholeDay() && born->year <= today.year - adult
            && born->year >= today.year - oldest
        ? 1
        : 0;
    const auto day = dayFromList(*field(Kind::Release, "release_date"), text, today);
    looks.days +=
        day && day->isWholeDay() && day->year >= today.year - 1 && day->year <= today.year + ahead
        ? 1
        : 0;
}

} // namespace

std::vector<AllowedColumn> allowedColumns(ImportKind kind)
{
    using Part = ImportColumn::Part;
    std::vector<AllowedColumn> allowed;
    const AllowedColumn wholeName{wholeNameColumn, Kind::Person,
                                  domain::describe(Kind::Person).field("family_name"),
                                  Part::WholeName};
    switch (kind) {
    case ImportKind::People:
        allowAll(allowed, Kind::Person);
        allowed.push_back(wholeName);
        break;
    case ImportKind::Releases:
        allowAll(allowed, Kind::Release, "person");
        allowAll(allowed, Kind::Person);
        allowed.push_back({"first_night", Kind::Accommodation,
                           domain::describe(Kind::Accommodation).field("type")});
        allowed.push_back(wholeName);
        break;
    case ImportKind::Services:
        allowAll(allowed, Kind::Service);
        break;
    case ImportKind::Contacts:
        allowAll(allowed, Kind::Contact);
        for (const std::string_view name :
             {"prison_number", "given_names", "family_name", "date_of_birth"})
            allow(allowed, Kind::Person, name);
        allowed.push_back(wholeName);
        allowed.push_back({timeOfDayColumn, Kind::Contact,
                           domain::describe(Kind::Contact).field("at"), Part::TimeOfDay});
        break;
    }
    return allowed;
}

const AllowedColumn *findColumn(const std::vector<AllowedColumn> &allowed, std::string_view name)
{
    const std::string plain = normalised(name);
    const auto it = std::find_if(allowed.begin(), allowed.end(), [&](const AllowedColumn &one) {
        return one.name == plain || targetOf(one) == plain;
    });
    return it != allowed.end() ? &*it : nullptr;
}

std::string targetOf(const AllowedColumn &column)
{
    const std::string_view name =
        column.part == ImportColumn::Part::Value ? column.field->name : column.name;
    return std::string(domain::describe(column.kind).name) + "." + std::string(name);
}

std::string_view guessFromValues(ImportKind kind, const CsvTable &table, std::size_t place,
                                 domain::PartialDate today)
{
    constexpr int most = 200;
    constexpr int enough = 2; //!< values that are no chance
    if (kind == ImportKind::Services)
        return {};
    Looks looks;
    for (const CsvRow &row : table.rows) {
        if (!domain::trimmed(row.cell(place)).empty())
            look(row.cell(place), today, looks);
        if (looks.values == most)
            break;
    }
    const auto nearlyAll = [&looks](int count) {
        return count >= enough && count * 10 >= looks.values * 9;
    };
    if (nearlyAll(looks.numbers))
        return "prison_number";
    if (nearlyAll(looks.prisons) && kind != ImportKind::Contacts)
        return "prison";
    if (nearlyAll(looks.birthdays))
        return "date_of_birth";
    if (nearlyAll(looks.days) && kind == ImportKind::Releases)
        return "release_date";
    return {};
}

} // namespace throughline::service
