// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/working_days.h"

#include "domain/calendar.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace throughline::domain {

namespace {

constexpr int firstYear = 1995;
constexpr int lastYear = 2100;
constexpr int sunday = 0;
constexpr int monday = 1;
constexpr int friday = 5;
constexpr int saturday = 6;

//! Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
std::int64_t easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return daysFromCivil(year, f / 31, f % 31 + 1);
}

std::int64_t firstMonday(int year, int month)
{
    const std::int64_t first = daysFromCivil(year, month, 1);
    return first + (monday - weekday(first) + 7) % 7;
}

std::int64_t lastMonday(int year, int month)
{
    const std::int64_t last = daysFromCivil(year, month, daysInMonth(year, month));
    return last - (weekday(last) - monday + 7) % 7;
}

struct Holiday
{
    std::int64_t day = 0;
    std::string_view name;
};

//! What a royal proclamation moved or added.
struct Proclaimed
{
    PartialDate day;
    std::string_view name;
    PartialDate inPlaceOf = {}; //!< no year: besides the others
};

constexpr Proclaimed proclaimed[] = {
    {{1995, 5, 8}, "50 years after VE Day", {1995, 5, 1}},
    {{1999, 12, 31}, "Millennium"},
    {{2002, 6, 4}, "Spring bank holiday", {2002, 5, 27}},
    {{2002, 6, 3}, "Golden Jubilee"},
    {{2011, 4, 29}, "Royal wedding"},
    {{2012, 6, 4}, "Spring bank holiday", {2012, 5, 28}},
    {{2012, 6, 5}, "Diamond Jubilee"},
    {{2020, 5, 8}, "75 years after VE Day", {2020, 5, 4}},
    {{2022, 6, 2}, "Spring bank holiday", {2022, 5, 30}},
    {{2022, 6, 3}, "Platinum Jubilee"},
    {{2022, 9, 19}, "State Funeral of Queen Elizabeth II"},
    {{2023, 5, 8}, "Coronation of King Charles III"},
};

constexpr std::size_t yearly = 8;

//! The eight of every year, in order.
std::array<Holiday, yearly> holidaysOf(int year)
{
    const std::int64_t newYear = daysFromCivil(year, 1, 1);
    const std::int64_t easter = easterSunday(year);
    const std::int64_t christmas = daysFromCivil(year, 12, 25);
    // A holiday at a weekend gets the next weekday that is free. The two of Christmas keep their
    // order: on Saturday and Sunday they become Monday and Tuesday; Christmas Day on a Sunday goes
    // to the Tuesday, for Boxing Day has the Monday.
    const int newYearMoves = weekday(newYear) == saturday ? 2 : weekday(newYear) == sunday ? 1 : 0;
    const int christmasMoves =
        weekday(christmas) == saturday || weekday(christmas) == sunday ? 2 : 0;
    const int boxing = weekday(christmas + 1);
    const int boxingMoves = boxing == saturday || boxing == sunday ? 2 : 0;
    return {{{newYear + newYearMoves, "New Year's Day"},
             {easter - 2, "Good Friday"},
             {easter + 1, "Easter Monday"},
             {firstMonday(year, 5), "Early May bank holiday"},
             {lastMonday(year, 5), "Spring bank holiday"},
             {lastMonday(year, 8), "Summer bank holiday"},
             {christmas + christmasMoves, "Christmas Day"},
             {christmas + 1 + boxingMoves, "Boxing Day"}}};
}

std::string_view dayName(std::int64_t number)
{
    constexpr std::string_view names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                          "Thursday", "Friday", "Saturday"};
    return names[weekday(number)];
}

//! Why the rule does not hold whatever the day; empty where it does.
std::string_view exemption(std::string_view route, std::string_view dateType)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::string_view parole =
        "Releases by the Parole Board are not brought forward before weekends and bank holidays.";
    constexpr std::string_view curfew = "Releases on home detention curfew are not brought forward "
                                        "before weekends and bank holidays.";
    constexpr std::string_view indeterminate =
        "Releases from an indeterminate sentence are not brought forward before weekends and bank "
        "holidays.";
    constexpr Pair routes[] = {{"PAROLE", parole}, {"HDC", curfew}, {"IPP_RARR", indeterminate}};
    constexpr Pair types[] = {{"PED", parole},           {"APD", parole},
                              {"HDCED", curfew},         {"HDCAD", curfew},
                              {"Tariff", indeterminate}, {"TERSED", indeterminate}};
    for (const auto &[key, why] : routes) {
        if (key == route)
            return why;
    }
    for (const auto &[key, why] : types) {
        if (key == dateType)
            return why;
    }
    return {};
}

} // namespace

std::optional<std::string_view> bankHoliday(PartialDate day)
{
    if (!day.isWholeDay() || day.year < firstYear || day.year > lastYear)
        return std::nullopt;
    for (const Proclaimed &one : proclaimed) {
        if (one.day == day)
            return one.name;
        if (one.inPlaceOf == day)
            return std::nullopt;
    }
    const std::int64_t number = epochDay(day);
    for (const Holiday &one : holidaysOf(day.year)) {
        if (one.day == number)
            return one.name;
    }
    return std::nullopt;
}

bool isWorkingDay(PartialDate day)
{
    if (!day.isWholeDay())
        return false;
    const int name = weekday(epochDay(day));
    return name != saturday && name != sunday && !bankHoliday(day);
}

PartialDate addWorkingDays(PartialDate day, int days)
{
    std::int64_t number = epochDay(day);
    const int step = days < 0 ? -1 : 1;
    for (int left = days * step; left > 0;) {
        number += step;
        left -= isWorkingDay(fromEpochDay(number)) ? 1 : 0;
    }
    if (days == 0) {
        while (!isWorkingDay(fromEpochDay(number)))
            ++number;
    }
    return fromEpochDay(number);
}

PartialDate addDays(PartialDate day, std::int64_t days)
{
    return fromEpochDay(epochDay(day) + days);
}

PartialDate addMonths(PartialDate day, int months)
{
    constexpr int lastMonth = 9999 * 12 + 11;
    constexpr int inEveryMonth = 28;
    const int count = std::clamp(day.year * 12 + day.month - 1 + months, 12, lastMonth);
    for (int last = day.day; last > inEveryMonth; --last) {
        if (const auto there = partialDate(count / 12, count % 12 + 1, last))
            return *there;
    }
    return *partialDate(count / 12, count % 12 + 1, std::min<int>(day.day, inEveryMonth));
}

std::int64_t daysBetween(PartialDate from, PartialDate to)
{
    return epochDay(to) - epochDay(from);
}

UsualRelease usualReleaseDay(PartialDate due, std::optional<PartialDate> custodySince,
                             std::string_view route, std::string_view dateType)
{
    constexpr PartialDate inForce{2023, 11, 30};
    constexpr std::int64_t daysServed = 28;
    const std::int64_t number = epochDay(due);
    const auto next = bankHoliday(fromEpochDay(number + 1));
    const bool isFriday = weekday(number) == friday;
    UsualRelease stays{due, false, {}};
    if (due < inForce || !isWorkingDay(due) || (!isFriday && !next))
        return stays;
    if (const std::string_view why = exemption(route, dateType); !why.empty()) {
        stays.reason = why;
        return stays;
    }
    if (!custodySince || !custodySince->isWholeDay()) {
        stays.reason = "If they have been in custody for 28 days or more, they usually come out "
                       "one working day earlier.";
        return stays;
    }
    if (daysBetween(*custodySince, due) < daysServed) {
        stays.reason = "They have been in custody for less than 28 days, so the day stays.";
        return stays;
    }
    const PartialDate earlier = addWorkingDays(due, -1);
    const std::string_view cause = isFriday ? "a Friday" : "the day before a bank holiday";
    return {earlier, true,
            "The date is " + std::string(cause)
                + ", and people in custody for 28 days or more then usually come out one working "
                  "day earlier, on "
                + std::string(dayName(epochDay(earlier))) + '.'};
}

} // namespace throughline::domain
