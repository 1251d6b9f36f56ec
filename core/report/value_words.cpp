// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/value_words.h"

#include "domain/calendar.h"
#include "domain/code_list.h"

#include <array>
#include <string_view>

namespace throughline::report {

using domain::Field;
using domain::FieldType;
using domain::PartialDate;
using domain::Value;

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

[[nodiscard]] std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

[[nodiscard]] std::string clockTime(std::int64_t minutes)
{
    return twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
}

[[nodiscard]] std::string labelOf(const Field &field, std::string_view key)
{
    const domain::Code *code = domain::findCode(field.codeList, key);
    return std::string(code ? code->label : key);
}

[[nodiscard]] std::string textInWords(const Field &field, const std::string &text)
{
    if (field.type == FieldType::Code)
        return labelOf(field, text);
    if (field.type != FieldType::CodeSet)
        return text;
    std::string words;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        words += (words.empty() ? "" : ", ") + labelOf(field, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

[[nodiscard]] std::string numberInWords(const Field &field, std::int64_t number)
{
    switch (field.type) {
    case FieldType::YesNo:
        return number != 0 ? "Yes" : "No";
    case FieldType::WallTime:
        return clockTime(number);
    case FieldType::Money: {
        const std::int64_t pence = number < 0 ? -number : number;
        return (number < 0 ? "-£" : "£") + std::to_string(pence / 100) + '.'
            + twoDigits(pence % 100);
    }
    default:
        return std::to_string(number);
    }
}

} // namespace

std::string inWords(PartialDate date)
{
    std::string words = std::to_string(date.year);
    if (date.month != 0)
        words = std::string(months[date.month - 1U]) + ' ' + words;
    if (date.day != 0)
        words = std::to_string(date.day) + ' ' + words;
    return words;
}

std::string inWords(base::Millis moment)
{
    constexpr std::int64_t minute = 60'000;
    const std::int64_t local =
        domain::floorDivide(moment.value, minute) + domain::londonInstant(moment).offsetMinutes;
    constexpr std::int64_t minutesOfDay = 24 * 60;
    return inWords(domain::londonDay(moment)) + ", "
        + clockTime(local - domain::floorDivide(local, minutesOfDay) * minutesOfDay);
}

std::string inWords(const Field &field, const Value &value, const ReferenceWords &references)
{
    struct Words
    {
        const Field &field;
        const ReferenceWords &references;

        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const std::string &text) const { return textInWords(field, text); }
        std::string operator()(std::int64_t number) const { return numberInWords(field, number); }
        std::string operator()(const PartialDate &date) const { return inWords(date); }
        std::string operator()(const domain::WallDateTime &time) const
        {
            return inWords(time.date) + ", " + clockTime(time.minutes);
        }
        std::string operator()(const domain::Instant &instant) const { return inWords(instant.at); }
        std::string operator()(const base::RecordId &id) const { return references(field, id); }
    };
    return std::visit(Words{field, references}, value);
}

} // namespace throughline::report
