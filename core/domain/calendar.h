// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace throughline::domain {

//! A day of the proleptic Gregorian calendar; the year is wide so that no instant falls outside.
struct CivilDay
{
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};

//! No clock on earth is further from UTC than this.
inline constexpr int largestOffsetMinutes = 14 * 60;

//! Rounds towards the past, so that moments before 1970 fall on the right day.
[[nodiscard]] constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

[[nodiscard]] constexpr int daysInMonth(std::int64_t year, int month)
{
    if (month == 2)
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

//! Days since 1970-01-01. Years are counted from March, so that the leap day is their last day.
[[nodiscard]] constexpr std::int64_t daysFromCivil(std::int64_t year, int month, int day)
{
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = floorDivide(y, 400);
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

//! The inverse of daysFromCivil.
[[nodiscard]] constexpr CivilDay civilFromDays(std::int64_t days)
{
    const std::int64_t shifted = days + 719'468;
    const std::int64_t era = floorDivide(shifted, 146'097);
    const std::int64_t ofEra = shifted - era * 146'097;
    const std::int64_t yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36'524 - ofEra / 146'096) / 365;
    const std::int64_t ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t march = (5 * ofYear + 2) / 153;
    const int month = static_cast<int>(march < 10 ? march + 3 : march - 9);
    const int day = static_cast<int>(ofYear - (153 * march + 2) / 5 + 1);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

//! 0 is Sunday. 1970-01-01 was a Thursday.
[[nodiscard]] constexpr int weekday(std::int64_t days)
{
    return static_cast<int>(days + 4 - floorDivide(days + 4, 7) * 7);
}

} // namespace throughline::domain
