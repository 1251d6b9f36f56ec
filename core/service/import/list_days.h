// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"
#include "domain/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Days and times as people and spreadsheets write them in lists. Pure; any thread.

namespace throughline::service {

//! A text of a day and a time of that day; minutes after midnight.
struct DayAndTime
{
    std::string day;
    std::optional<std::int64_t> minutes;
};
//! The end of the text is the time where it reads as one: `12/03/27 9.30am`, `2027-03-12T09:30:00`,
//! `46043.395`.
[[nodiscard]] DayAndTime splitTime(std::string_view text);

//! `12/03/27`, `Fri 12 March 2027`, `12-Mar-27`, `46093` or the program's own form; the day comes
//! before the month. `today` decides the century.
[[nodiscard]] std::optional<domain::PartialDate>
dayFromList(const domain::Field &field, std::string_view text, domain::PartialDate today);
//! Whether a text has its month before its day, which is never guessed at.
[[nodiscard]] bool hasMonthFirst(std::string_view text);

//! 08:30, 8.30, 0830, 08:30:00, 8:30am, 9 am, and a part of a day.
[[nodiscard]] std::optional<std::int64_t> minutesFromList(std::string_view text);

//! A day with its time; midnight where there is none.
[[nodiscard]] std::optional<domain::WallDateTime>
wallTimeFromList(const domain::Field &field, std::string_view text, domain::PartialDate today);
//! The moment when clocks in London showed this.
[[nodiscard]] domain::Instant londonMoment(const domain::WallDateTime &wall);

} // namespace throughline::service
