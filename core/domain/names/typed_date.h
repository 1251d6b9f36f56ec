// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace throughline::domain {

//! What a day, month or year can mean that somebody typed to find a date of birth: 12/03/1985,
//! 12.3.85, 12 March 1985, 12 Mawrth 1985, 12031985, 1985-03-12, 03/1985, 1985. The day comes first
//! unless it cannot; a year of two digits is of this century or of the last. The likeliest first;
//! nothing for any other text. Pure; any thread.
[[nodiscard]] std::vector<PartialDate> typedDates(std::string_view text);

//! A day of birth whose year is not known, or not typed to its end.
struct Birthday
{
    int month = 0;
    int day = 0;
    std::string yearBegins; //!< digits; empty where there is none

    friend bool operator==(const Birthday &, const Birthday &) = default;
};

//! What a day and month can mean: 12/03, 12.3., 12 March, 12 Mawrth, and 12/03/19 that is still
//! being typed. Figures alone need more than a space between them. Nothing for any other text.
[[nodiscard]] std::vector<Birthday> typedBirthdays(std::string_view text);

} // namespace throughline::domain
