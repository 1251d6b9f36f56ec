// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/value.h"

#include "domain/calendar.h"

#include <array>
#include <cstdio>

namespace throughline::domain {

namespace {

constexpr std::int64_t msPerMinute = 60'000;
constexpr int minutesPerDay = 24 * 60;

//! Reads from the front of a text; every step says whether it took what was asked for.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    //! Exactly so many ASCII digits.
    [[nodiscard]] std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9')
                return std::nullopt;
            number = number * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return number;
    }

    [[nodiscard]] bool take(char c)
    {
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<PartialDate> readWholeDay(Reader &in)
{
    const auto year = in.digits(4);
    if (!year || !in.take('-'))
        return std::nullopt;
    const auto month = in.digits(2);
    if (!month || !in.take('-'))
        return std::nullopt;
    const auto day = in.digits(2);
    if (!day || *month == 0 || *day == 0)
        return std::nullopt;
    return partialDate(*year, *month, *day);
}

std::optional<int> readHoursAndMinutes(Reader &in)
{
    const auto hours = in.digits(2);
    if (!hours || *hours > 23 || !in.take(':'))
        return std::nullopt;
    const auto minutes = in.digits(2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    return *hours * 60 + *minutes;
}

//! `Z`, or `+01:00`; the offset in minutes.
std::optional<int> readOffset(Reader &in)
{
    if (in.take('Z'))
        return 0;
    const bool west = in.take('-');
    if (!west && !in.take('+'))
        return std::nullopt;
    const auto minutes = readHoursAndMinutes(in);
    if (!minutes || *minutes > largestOffsetMinutes)
        return std::nullopt;
    return west ? -*minutes : *minutes;
}

std::string twoDigits(std::int64_t number)
{
    std::array<char, 24> out{};
    std::snprintf(out.data(), out.size(), "%02lld", static_cast<long long>(number));
    return out.data();
}

std::string dayText(std::int64_t year, int month, int day)
{
    std::array<char, 40> out{};
    int used = std::snprintf(out.data(), out.size(), "%04lld", static_cast<long long>(year));
    std::string text(out.data(), static_cast<std::size_t>(used));
    if (month != 0)
        text += '-' + twoDigits(month);
    if (month != 0 && day != 0)
        text += '-' + twoDigits(day);
    return text;
}

} // namespace

std::optional<PartialDate> partialDate(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0)
        return std::nullopt;
    if (month == 0 ? day != 0 : day > daysInMonth(year, month))
        return std::nullopt;
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

std::optional<PartialDate> parseDate(std::string_view text)
{
    if (text.size() == 10) {
        Reader in(text);
        return readWholeDay(in);
    }
    Reader in(text);
    const auto year = in.digits(4);
    if (!year)
        return std::nullopt;
    if (in.atEnd())
        return partialDate(*year);
    if (!in.take('-'))
        return std::nullopt;
    const auto month = in.digits(2);
    if (!month || *month == 0 || !in.atEnd())
        return std::nullopt;
    return partialDate(*year, *month);
}

std::optional<std::int64_t> parseWallTime(std::string_view text)
{
    Reader in(text);
    const auto minutes = readHoursAndMinutes(in);
    return minutes && in.atEnd() ? std::optional<std::int64_t>(*minutes) : std::nullopt;
}

std::optional<WallDateTime> parseWallDateTime(std::string_view text)
{
    Reader in(text);
    const auto date = readWholeDay(in);
    if (!date || !in.take('T'))
        return std::nullopt;
    const auto minutes = readHoursAndMinutes(in);
    if (!minutes || !in.atEnd())
        return std::nullopt;
    return WallDateTime{*date, static_cast<std::int16_t>(*minutes)};
}

std::optional<Instant> parseInstant(std::string_view text)
{
    Reader in(text);
    const auto date = readWholeDay(in);
    if (!date || !in.take('T'))
        return std::nullopt;
    const auto minutes = readHoursAndMinutes(in);
    if (!minutes || !in.take(':'))
        return std::nullopt;
    const auto seconds = in.digits(2);
    if (!seconds || *seconds > 59)
        return std::nullopt;
    int fraction = 0;
    if (in.take('.')) {
        const auto digits = in.digits(3);
        if (!digits)
            return std::nullopt;
        fraction = *digits;
    }
    const auto offset = readOffset(in);
    if (!offset || !in.atEnd())
        return std::nullopt;
    const std::int64_t days = daysFromCivil(date->year, date->month, date->day);
    const std::int64_t shown = days * minutesPerDay + *minutes;
    const base::Millis at{(shown - *offset) * msPerMinute + *seconds * 1000 + fraction};
    return Instant{at, static_cast<std::int16_t>(*offset)};
}

std::string toText(PartialDate date)
{
    return dayText(date.year, date.month, date.day);
}

std::string wallTimeText(std::int64_t minutes)
{
    return twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
}

std::string toText(WallDateTime time)
{
    return toText(time.date) + 'T' + wallTimeText(time.minutes);
}

std::string toText(base::Millis instant)
{
    const std::int64_t seconds = floorDivide(instant.value, 1000);
    const std::int64_t days = floorDivide(seconds, 24 * 60 * 60);
    const std::int64_t ofDay = seconds - days * 24 * 60 * 60;
    const CivilDay day = civilFromDays(days);
    return dayText(day.year, day.month, day.day) + 'T' + wallTimeText(ofDay / 60) + ':'
        + twoDigits(ofDay % 60) + 'Z';
}

std::int64_t epochDay(PartialDate day)
{
    return daysFromCivil(day.year, day.month, day.day);
}

PartialDate fromEpochDay(std::int64_t day)
{
    const CivilDay civil = civilFromDays(day);
    return {static_cast<std::int16_t>(civil.year), static_cast<std::uint8_t>(civil.month),
            static_cast<std::uint8_t>(civil.day)};
}

} // namespace throughline::domain
