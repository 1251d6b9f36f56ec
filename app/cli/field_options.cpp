// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "field_options.h"

#include "domain/code_list.h"
#include "domain/field_text.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using domain::Field;
using domain::FieldType;

//! What cli.md calls three fields of a person besides their own names.
[[nodiscard]] std::string_view shortName(domain::Kind kind, std::string_view field)
{
    if (kind != domain::Kind::Person)
        return {};
    if (field == "given_names")
        return "--given";
    if (field == "family_name")
        return "--family";
    return field == "date_of_birth" ? "--born" : std::string_view();
}

[[nodiscard]] std::string codesOf(const Field &field)
{
    constexpr std::size_t most = 12;
    std::string keys;
    std::size_t count = 0;
    domain::forEachListId(field.codeList, [&](std::string_view id) {
        const domain::CodeList *list = domain::codeList(id);
        for (const auto &code : list ? list->codes : std::span<const domain::Code>()) {
            if (++count <= most)
                keys += (count > 1 ? ", " : "") + std::string(code.key);
        }
    });
    return count > most ? keys + " and " + std::to_string(count - most) + " more" : keys;
}

[[nodiscard]] std::string helpOf(const Field &field)
{
    const std::string label(field.label);
    if (field.type == FieldType::Code)
        return label + ": " + codesOf(field);
    if (field.type == FieldType::CodeSet)
        return label + ", several joined by ';': " + codesOf(field);
    return label;
}

[[nodiscard]] std::string formOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return "TEXT";
    case FieldType::Code:
        return "CODE";
    case FieldType::CodeSet:
        return "CODES";
    case FieldType::Integer:
        return "NUMBER";
    case FieldType::YesNo:
        return "yes|no";
    case FieldType::Date:
        return "DATE";
    case FieldType::WallTime:
        return "HH:MM";
    case FieldType::WallDateTime:
        return "YYYY-MM-DDTHH:MM";
    case FieldType::Instant:
        return "YYYY-MM-DDTHH:MM:SSZ";
    case FieldType::Reference:
        return "ID";
    case FieldType::Money:
        return "POUNDS.PENCE";
    }
    return "TEXT";
}

} // namespace

std::string optionName(const Field &field)
{
    std::string name = "--" + std::string(field.name);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

void addFieldOptions(const Command &command, domain::Kind kind)
{
    for (const Field &field : domain::describe(kind).fields) {
        std::string names = optionName(field);
        const std::string own = "--" + std::string(field.name);
        if (own != names)
            names += "," + own;
        if (const auto shorter = shortName(kind, field.name); !shorter.empty())
            names = std::string(shorter) + "," + names;
        command.option(names, helpOf(field), formOf(field.type));
    }
}

base::Result<FieldValues> fieldValues(const Arguments &arguments, domain::Kind kind, Empty empty)
{
    FieldValues values;
    for (const Field &field : domain::describe(kind).fields) {
        const auto typed = arguments.text(optionName(field));
        if (!typed)
            continue;
        auto value = domain::valueFromText(field, *typed);
        if (!value)
            return base::Error{value.error().code,
                               std::string(field.label) + " (" + optionName(field)
                                   + "): " + value.error().message + ". Nothing was changed."};
        if (empty == Empty::Clears || !std::holds_alternative<std::monostate>(*value))
            values.emplace_back(field.number, *std::move(value));
    }
    return values;
}

base::Result<base::RecordId> recordId(const std::string &typed, std::string_view what)
{
    if (const auto id = base::RecordId::fromHex(typed))
        return *id;
    return base::Error{base::ErrorCode::Refused,
                       "This is not the id of a " + std::string(what)
                           + "; an id is 32 letters and numbers, as this program prints it."};
}

base::Result<std::optional<domain::PartialDate>> dayOption(const Arguments &arguments,
                                                           const std::string &name)
{
    const auto typed = arguments.text(name);
    if (!typed)
        return std::optional<domain::PartialDate>();
    const auto day = domain::parseDate(*typed);
    if (!day || !day->isWholeDay())
        return base::Error{base::ErrorCode::BadUsage, name + " takes a day such as 2026-11-23."};
    return std::optional(*day);
}

} // namespace throughline::cli
