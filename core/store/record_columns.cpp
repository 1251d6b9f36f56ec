// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record_columns.h"

#include "domain/calendar.h"

#include <charconv>

namespace throughline::store {

using domain::FieldType;
using domain::Value;

namespace {

constexpr std::int64_t minutesRoom = 10'000;
constexpr std::int64_t offsetRoom = 2048;

} // namespace

std::int64_t packed(domain::PartialDate date)
{
    return date.year * std::int64_t{10'000} + date.month * 100 + date.day;
}

std::int64_t packed(domain::WallDateTime time)
{
    return packed(time.date) * minutesRoom + time.minutes;
}

std::int64_t packed(domain::Instant instant)
{
    return instant.at.value * offsetRoom + instant.offsetMinutes + offsetRoom / 2;
}

domain::PartialDate unpackedDate(std::int64_t column)
{
    return {static_cast<std::int16_t>(column / 10'000),
            static_cast<std::uint8_t>(column / 100 % 100), static_cast<std::uint8_t>(column % 100)};
}

domain::WallDateTime unpackedWallDateTime(std::int64_t column)
{
    return {unpackedDate(column / minutesRoom), static_cast<std::int16_t>(column % minutesRoom)};
}

domain::Instant unpackedInstant(std::int64_t column)
{
    const std::int64_t ms = domain::floorDivide(column, offsetRoom);
    return {{ms}, static_cast<std::int16_t>(column - ms * offsetRoom - offsetRoom / 2)};
}

std::optional<Value> valueFrom(const domain::Field &field, const sqlite::Rows &rows, int column)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return Value(std::in_place_type<std::string>, rows.text(column));
    case FieldType::Integer:
    case FieldType::YesNo:
    case FieldType::Money:
    case FieldType::WallTime:
        return Value(rows.int64(column));
    case FieldType::Date:
        return Value(unpackedDate(rows.int64(column)));
    case FieldType::WallDateTime:
        return Value(unpackedWallDateTime(rows.int64(column)));
    case FieldType::Instant:
        return Value(unpackedInstant(rows.int64(column)));
    case FieldType::Reference:
        if (const auto id = rows.fixed<base::RecordId>(column))
            return Value(*id);
        return std::nullopt;
    }
    return std::nullopt;
}

bool isOfType(FieldType type, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return std::holds_alternative<std::string>(value);
    case FieldType::Integer:
    case FieldType::YesNo:
    case FieldType::Money:
    case FieldType::WallTime:
        return std::holds_alternative<std::int64_t>(value);
    case FieldType::Date:
        return std::holds_alternative<domain::PartialDate>(value);
    case FieldType::WallDateTime:
        return std::holds_alternative<domain::WallDateTime>(value);
    case FieldType::Instant:
        return std::holds_alternative<domain::Instant>(value);
    case FieldType::Reference:
        return std::holds_alternative<base::RecordId>(value);
    }
    return false;
}

std::optional<std::string> differingText(const std::vector<domain::Record::OpenQuestion> &differing)
{
    if (differing.empty())
        return std::nullopt;
    std::string text;
    for (const auto &one : differing)
        text += (text.empty() ? "" : ";") + std::to_string(one.field) + ':'
            + std::to_string(one.since.value);
    return text;
}

std::optional<std::vector<domain::Record::OpenQuestion>> differingFrom(std::string_view text)
{
    std::vector<domain::Record::OpenQuestion> differing;
    const char *at = text.data();
    const char *const end = at + text.size();
    const auto read = [&](auto &number) {
        const auto [stop, error] = std::from_chars(at, end, number);
        at = stop;
        return error == std::errc();
    };
    while (true) {
        domain::Record::OpenQuestion one;
        if (!read(one.field) || at == end || *at++ != ':' || !read(one.since.value))
            return std::nullopt;
        differing.push_back(one);
        if (at == end)
            return differing;
        if (*at++ != ';')
            return std::nullopt;
    }
}

} // namespace throughline::store
