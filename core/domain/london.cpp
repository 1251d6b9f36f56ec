// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/value.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <mutex>

namespace throughline::domain {

namespace {

constexpr std::int64_t msPerMinute = 60'000;
constexpr std::int64_t msPerHour = 60 * msPerMinute;
constexpr std::int64_t msPerDay = 24 * msPerHour;
//! The present rule has held since 1996; before it the dates were set year by year.
constexpr base::Millis ruleBegins{daysFromCivil(1996, 1, 1) * msPerDay};

//! 01:00 UTC on the last Sunday of a month that has 31 days.
constexpr base::Millis clocksChange(std::int64_t year, int month)
{
    const std::int64_t last = daysFromCivil(year, month, 31);
    return {(last - weekday(last)) * msPerDay + msPerHour};
}

struct Summer
{
    base::Millis begins;
    base::Millis ends;
};
constexpr Summer summerOf(std::int64_t year)
{
    return {clocksChange(year, 3), clocksChange(year, 10)};
}

//! Of the years that records are about; any other is worked out when it is asked for.
constexpr std::int64_t firstSummer = 1996;
constexpr auto summers = [] {
    std::array<Summer, 150> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = summerOf(firstSummer + static_cast<std::int64_t>(i));
    return all;
}();

//! Computed, because every record passes here and asking the time zone costs a lock and a search.
int offsetByRule(base::Millis at)
{
    const std::int64_t year = civilFromDays(floorDivide(at.value, msPerDay)).year;
    const auto place = static_cast<std::size_t>(year - firstSummer);
    const Summer summer = place < summers.size() ? summers[place] : summerOf(year);
    return at >= summer.begins && at < summer.ends ? 60 : 0;
}

int offsetByHistory(base::Millis at)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static const QTimeZone london("Europe/London");
    if (!london.isValid())
        return 0;
    return london.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.value, QTimeZone::utc())) / 60;
}

} // namespace

Instant londonInstant(base::Millis at)
{
    // Nothing was timed before the calendar's first year; Qt's dates need not be asked about it.
    constexpr base::Millis calendarBegins{daysFromCivil(1, 1, 1) * msPerDay};
    constexpr base::Millis calendarEnds{daysFromCivil(10'000, 1, 1) * msPerDay};
    if (at < calendarBegins || at >= calendarEnds)
        return {at, 0};
    const int offset = at >= ruleBegins ? offsetByRule(at) : offsetByHistory(at);
    return {at, static_cast<std::int16_t>(offset)};
}

PartialDate londonDay(base::Millis at)
{
    const std::int64_t minutes =
        floorDivide(at.value, msPerMinute) + londonInstant(at).offsetMinutes;
    const CivilDay day = civilFromDays(floorDivide(minutes, 24 * 60));
    if (day.year < 1)
        return {1, 1, 1};
    if (day.year > 9999)
        return {9999, 12, 31};
    return {static_cast<std::int16_t>(day.year), static_cast<std::uint8_t>(day.month),
            static_cast<std::uint8_t>(day.day)};
}

} // namespace throughline::domain
