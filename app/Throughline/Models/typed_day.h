// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace throughline::models {

//! What somebody typed for a day, a month or a year, as far as it is known: "14 March 1987",
//! "14/3/1987", "3/1987", "1987". Nothing for any other text, and for a day that no calendar has.
[[nodiscard]] std::optional<domain::PartialDate> typedDate(const QString &typed);

//! The same for a day not far from now: also "today", "tomorrow", "yesterday", and without a year
//! ("3 nov") the one that is nearest.
[[nodiscard]] std::optional<domain::PartialDate> typedDay(const QString &typed,
                                                          domain::PartialDate today);

//! What somebody typed for a time of the day, in minutes from midnight: "8:30am", "8.30 am",
//! "08:30", "9am". Nothing for any other text, and for a time that no clock shows.
[[nodiscard]] std::optional<std::int64_t> typedTime(const QString &typed);

//! A day and a time together: "3 nov at 2pm", "tomorrow 14:30", "14/3/2026, 9.15am". Nothing where
//! one of them is missing or cannot be read, or the day is none.
[[nodiscard]] std::optional<domain::WallDateTime> typedMoment(const QString &typed,
                                                              domain::PartialDate today);

} // namespace throughline::models
