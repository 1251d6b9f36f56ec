// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_text.h"

#include "domain/calendar.h"
#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::cli {

namespace {

using domain::Field;
using domain::fieldNumber;
using domain::FieldType;
using domain::Kind;
using domain::Value;

[[nodiscard]] bool isSet(const Value &value)
{
    return !std::holds_alternative<std::monostate>(value);
}

void writeValue(JsonWriter &json, const Field &field, const Value &value)
{
    const auto *number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && field.type == FieldType::YesNo)
        json.yesNo(field.name, *number != 0);
    else if (number != nullptr && field.type == FieldType::Integer)
        json.number(field.name, *number);
    else
        json.text(field.name, domain::valueToText(field, value));
}

//! Fields that make up the name, which stands first and without labels.
[[nodiscard]] std::vector<std::uint16_t> nameFields(Kind kind)
{
    if (kind == Kind::Person)
        return {fieldNumber<Kind::Person>("given_names"), fieldNumber<Kind::Person>("family_name")};
    if (kind == Kind::Service)
        return {fieldNumber<Kind::Service>("name")};
    return {};
}

} // namespace

std::string codeLabel(std::string_view lists, std::string_view key)
{
    const domain::Code *code = domain::findCode(lists, key);
    return std::string(code != nullptr ? code->label : key);
}

std::string valueLine(const Field &field, const Value &value,
                      const report::ReferenceWords &references)
{
    if (field.type == FieldType::Code || field.type == FieldType::CodeSet
        || field.type == FieldType::Reference)
        return report::inWords(field, value, references);
    return asOneLine(domain::valueToText(field, value));
}

void writeFields(JsonWriter &json, const domain::Record &record)
{
    const domain::KindDescription &kind = domain::describe(record.kind);
    for (const auto &[number, value] : record.fields) {
        const Field *field = kind.field(number);
        if (field != nullptr && isSet(value))
            writeValue(json, *field, value);
    }
}

std::string recordLine(const domain::Record &record, const report::ReferenceWords &references)
{
    const domain::KindDescription &kind = domain::describe(record.kind);
    const std::vector<std::uint16_t> names = nameFields(record.kind);
    std::string line = record.id.hex() + " ";
    for (const std::uint16_t number : names) {
        const Value *value = record.find(number);
        if (value != nullptr && isSet(*value))
            line += ' ' + valueLine(*kind.field(number), *value, references);
    }
    std::string_view separator = names.empty() ? " " : "; ";
    for (const auto &[number, value] : record.fields) {
        const Field *field = kind.field(number);
        if (field == nullptr || !isSet(value)
            || std::find(names.begin(), names.end(), number) != names.end())
            continue;
        line += separator;
        line += std::string(field->label) + ": " + valueLine(*field, value, references);
        separator = "; ";
    }
    return line;
}

std::string asOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return text;
}

base::Result<base::Millis> sinceFromText(std::string_view text)
{
    if (const auto instant = domain::parseInstant(text))
        return instant->at;
    const auto date = domain::parseDate(text);
    if (!date)
        return base::Error{base::ErrorCode::BadUsage,
                           "--since takes a date such as 2026-11-23 or a moment such as "
                           "2026-11-23T08:34:00Z."};
    constexpr std::int64_t msPerMinute = 60'000;
    const std::int64_t day = domain::daysFromCivil(date->year, std::max<int>(date->month, 1),
                                                   std::max<int>(date->day, 1));
    // Clocks change at 01:00 UTC, so that midnight UTC has the offset of that day's own midnight.
    const base::Millis midnight{day * 24 * 60 * msPerMinute};
    return midnight + -domain::londonInstant(midnight).offsetMinutes * msPerMinute;
}

const domain::KindDescription *kindOfList(std::string typed)
{
    std::replace(typed.begin(), typed.end(), '-', '_');
    const domain::KindDescription *kind = domain::kindByName(typed);
    const bool isList =
        kind != nullptr && kind->plural == typed && kind->kind != domain::Kind::Folder;
    return isList ? kind : nullptr;
}

} // namespace throughline::cli
