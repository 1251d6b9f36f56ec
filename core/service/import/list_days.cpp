// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_days.h"

#include "domain/calendar.h"
#include "domain/names/plain_words.h"
#include "domain/names/typed_date.h"
#include "domain/plain_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace throughline::service {

namespace {

using domain::Field;
using domain::PartialDate;

[[nodiscard]] std::optional<double> decimal(std::string_view text)
{
    double number = 0;
    const char *const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    const bool isWhole = read.ec == std::errc{} && read.ptr == end && !text.empty();
    return isWhole ? std::optional(number) : std::nullopt;
}

[[nodiscard]] std::optional<PartialDate> dateOfDay(std::int64_t day)
{
    const domain::CivilDay civil = domain::civilFromDays(day);
    return domain::partialDate(static_cast<int>(civil.year), civil.month, civil.day);
}

[[nodiscard]] bool isBirthday(const Field &field)
{
    return field.name == "date_of_birth";
}

//! Day 1 is 1900-01-01 to a spreadsheet, which believes in a 29 February of that year. Only days
//! that can be meant: 46022 is one, 12026 would be one of 1932.
[[nodiscard]] std::optional<PartialDate> fromSerial(const Field &field, std::string_view text)
{
    constexpr std::int64_t dayZero = domain::daysFromCivil(1899, 12, 30);
    constexpr std::int64_t last = domain::daysFromCivil(2100, 1, 1) - dayZero;
    constexpr std::int64_t firstOfNow = domain::daysFromCivil(2000, 1, 1) - dayZero;
    constexpr std::int64_t firstOfBirth = domain::daysFromCivil(1910, 1, 1) - dayZero;
    const auto number = decimal(text);
    const std::int64_t first = isBirthday(field) ? firstOfBirth : firstOfNow;
    if (!number || *number < static_cast<double>(first) || *number >= static_cast<double>(last))
        return std::nullopt;
    return dateOfDay(dayZero + static_cast<std::int64_t>(*number));
}

[[nodiscard]] std::optional<std::int64_t> minutesOfSerial(std::string_view text)
{
    constexpr double minutesOfDay = 24 * 60;
    const auto number = decimal(text);
    if (!number || *number < 0 || text.find('.') == std::string_view::npos)
        return std::nullopt;
    const double part = *number - std::floor(*number);
    return std::min<std::int64_t>(std::llround(part * minutesOfDay), 24 * 60 - 1);
}

//! The words of a day, without what it is called: `12 march 2026` of `Fri the 12th of March 2026`.
[[nodiscard]] std::string wordsOfDay(std::string_view text)
{
    static constexpr std::string_view beside[] = {
        "mon",       "monday",   "tue",  "tues",   "tuesday",  "wed", "weds",
        "wednesday", "thu",      "thur", "thurs",  "thursday", "fri", "friday",
        "sat",       "saturday", "sun",  "sunday", "the",      "of"};
    std::string words;
    for (const std::string &word : domain::plainWords(text)) {
        if (std::find(std::begin(beside), std::end(beside), word) == std::end(beside))
            words += (words.empty() ? "" : " ") + word;
    }
    return words;
}

} // namespace

DayAndTime splitTime(std::string_view text)
{
    if (minutesOfSerial(text) && decimal(text) && *decimal(text) >= 1)
        return {std::string(text), minutesOfSerial(text)};
    for (std::size_t at = text.find_first_of(" T"); at != std::string_view::npos;
         at = text.find_first_of(" T", at + 1)) {
        const std::string_view time = domain::trimmed(text.substr(at + 1));
        const bool isTime = time.find(':') != std::string_view::npos
            || time.find_first_of("mM") != std::string_view::npos
            || (time.find('.') != std::string_view::npos && time.size() <= 5);
        if (!isTime)
            continue;
        if (const auto minutes = minutesFromList(time)) {
            std::string_view day = domain::trimmed(text.substr(0, at));
            if (day.ends_with(" at"))
                day.remove_suffix(3);
            return {std::string(day), minutes};
        }
    }
    return {std::string(text), std::nullopt};
}

std::optional<PartialDate> dayFromList(const Field &field, std::string_view text, PartialDate today)
{
    if (const auto date = domain::parseDate(text))
        return date;
    if (const auto serial = fromSerial(field, text))
        return serial;
    const std::vector<PartialDate> readings = domain::typedDates(wordsOfDay(text));
    if (readings.empty() || hasMonthFirst(text))
        return std::nullopt;
    // Two readings are two centuries, the earlier one first. Nobody on a list is a child of ten.
    constexpr int youngest = 10;
    const int latest = isBirthday(field) ? today.year - youngest : today.year + 50;
    return readings.back().year <= latest ? readings.back() : readings.front();
}

bool hasMonthFirst(std::string_view text)
{
    constexpr int months = 12;
    constexpr int days = 31;
    int numbers[2] = {0, 0};
    std::istringstream words(wordsOfDay(text));
    words >> numbers[0] >> numbers[1];
    return numbers[0] >= 1 && numbers[0] <= months && numbers[1] > months && numbers[1] <= days;
}

std::optional<std::int64_t> minutesFromList(std::string_view text)
{
    std::string small;
    for (const char c : text) {
        if (c != ' ')
            small += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    const auto number = decimal(small);
    if (number && *number < 1 && small.find('.') != std::string::npos)
        return minutesOfSerial(small);
    const bool morning = small.ends_with("am");
    const bool afternoon = small.ends_with("pm");
    if (morning || afternoon)
        small.resize(small.size() - 2);
    std::string digits;
    std::size_t parts = 1;
    for (const char c : small) {
        if (c == ':' || c == '.') {
            digits += ':';
            ++parts;
        } else if (c >= '0' && c <= '9') {
            digits += c;
        } else {
            return std::nullopt;
        }
    }
    for (; parts > 2; --parts) // seconds, and parts of them
        digits.resize(digits.rfind(':'));
    if (parts == 1 && digits.size() <= 2 && (morning || afternoon))
        digits += ":00";
    else if (parts == 1 && (digits.size() == 3 || digits.size() == 4))
        digits.insert(digits.size() - 2, ":");
    if (digits.size() == 4)
        digits.insert(0, "0");
    auto minutes = domain::parseWallTime(digits);
    if (minutes && (morning || afternoon)) {
        constexpr std::int64_t noon = 12 * 60;
        if (*minutes < 60 || *minutes >= noon + 60)
            return std::nullopt;
        *minutes = *minutes % noon + (afternoon ? noon : 0);
    }
    return minutes;
}

std::optional<domain::WallDateTime> wallTimeFromList(const Field &field, std::string_view text,
                                                     PartialDate today)
{
    const DayAndTime parts = splitTime(text);
    const auto date = dayFromList(field, parts.day, today);
    if (!date || !date->isWholeDay())
        return std::nullopt;
    return domain::WallDateTime{*date, static_cast<std::int16_t>(parts.minutes.value_or(0))};
}

domain::Instant londonMoment(const domain::WallDateTime &wall)
{
    constexpr std::int64_t msPerMinute = 60'000;
    const std::int64_t day = domain::daysFromCivil(wall.date.year, wall.date.month, wall.date.day);
    const base::Millis asUtc{(day * 24 * 60 + wall.minutes) * msPerMinute};
    const domain::Instant near = domain::londonInstant(asUtc);
    return domain::londonInstant(asUtc + -(near.offsetMinutes * msPerMinute));
}

} // namespace throughline::service
