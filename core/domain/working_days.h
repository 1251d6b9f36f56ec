// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Days on which prisons, councils and probation answer: Monday to Friday without the bank holidays
// of England and Wales. Those are computed (Banking and Financial Dealings Act 1971, schedule 1;
// Good Friday and Christmas Day by common law), with the royal proclamations that moved or added
// some. A proclamation to come is not foreseen. Pure functions on whole days; any thread. A day
// that is not whole (a month, a year) is none of them.

namespace throughline::domain {

//! Its name, for people; nothing on any other day, and outside 1995 to 2100.
[[nodiscard]] std::optional<std::string_view> bankHoliday(PartialDate day);

[[nodiscard]] bool isWorkingDay(PartialDate day);

//! The day `days` working days later (earlier when negative). With 0 the day itself, where it is a
//! working day, else the next one. Expects a whole day.
[[nodiscard]] PartialDate addWorkingDays(PartialDate day, int days);

//! Plain calendar days; expects a whole day.
[[nodiscard]] PartialDate addDays(PartialDate day, std::int64_t days);
[[nodiscard]] std::int64_t daysBetween(PartialDate from, PartialDate to);
//! The same day so many months later, or the last of that month where it is shorter; expects a
//! whole day.
[[nodiscard]] PartialDate addMonths(PartialDate day, int months);

//! When somebody due out on a day will usually come out.
struct UsualRelease
{
    PartialDate day;
    bool isEarlier = false;
    std::string
        reason; //!< why it is another day, or why it is not; empty when there is no question
};

//! People due out on a Friday or the day before a bank holiday are usually released one working day
//! earlier, if they have been in custody for 28 days or more on the day they are due; not with an
//! indeterminate sentence, by the Parole Board or on home detention curfew. In force since
//! 30 November 2023 (Offenders (Day of Release from Detention) Act 2023; domain.md 3.2). A further
//! day earlier is at the governor's discretion and is not computed. `route` and `dateType` are keys
//! of `release_scheme` and `release_date_type`, empty where not known; `custodySince` is nothing
//! where not known, and then the day stays, with a reason that says so. Expects a whole day.
[[nodiscard]] UsualRelease usualReleaseDay(PartialDate due, std::optional<PartialDate> custodySince,
                                           std::string_view route, std::string_view dateType);

} // namespace throughline::domain
