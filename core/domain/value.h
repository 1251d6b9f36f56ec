// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace throughline::domain {

//! A calendar day, a month or a year, as far as it is known: month and day are 0 where they are
//! not. Only `partialDate` and the parser make one, so a 30 February cannot exist.
struct PartialDate
{
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    [[nodiscard]] bool isWholeDay() const { return day != 0; }
    friend auto operator<=>(const PartialDate &, const PartialDate &) = default;
};

//! Minutes after midnight, Europe/London, with the day it belongs to: a plan, not an instant.
struct WallDateTime
{
    PartialDate date;
    std::int16_t minutes = 0;

    friend auto operator<=>(const WallDateTime &, const WallDateTime &) = default;
};

//! A moment, with the offset that the worker's clock showed (minutes east of UTC).
struct Instant
{
    base::Millis at;
    std::int16_t offsetMinutes = 0;

    friend auto operator<=>(const Instant &, const Instant &) = default;
};

//! What a field can hold. monostate is "cleared", which differs from "never set".
//! FieldType (schema.h) says which alternative a field uses.
using Value = std::variant<std::monostate, std::string, std::int64_t, PartialDate, WallDateTime,
                           Instant, base::RecordId>;

//! Nothing for a day that no calendar has.
[[nodiscard]] std::optional<PartialDate> partialDate(int year, int month = 0, int day = 0);

//! Days since 1970-01-01 in the calendar of everybody; expects a whole day.
[[nodiscard]] std::int64_t epochDay(PartialDate day);
//! Its inverse, for the years 1 to 9999.
[[nodiscard]] PartialDate fromEpochDay(std::int64_t day);

//! The text forms of cli.md: `2026-11-23`, `2026-11`, `2026`; `08:30`; `2026-11-23T08:30`;
//! `2026-11-23T08:34:00Z`. Each reader takes exactly what its writer prints (an instant also with
//! `.123` and with an offset such as `+01:00`). Writers expect what a reader or partialDate made.
[[nodiscard]] std::optional<PartialDate> parseDate(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> parseWallTime(std::string_view text);
[[nodiscard]] std::optional<WallDateTime> parseWallDateTime(std::string_view text);
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);
[[nodiscard]] std::string toText(PartialDate date);
[[nodiscard]] std::string wallTimeText(std::int64_t minutes);
[[nodiscard]] std::string toText(WallDateTime time);
[[nodiscard]] std::string toText(base::Millis instant);

//! The instant with the offset that Europe/London has then.
[[nodiscard]] Instant londonInstant(base::Millis at);
//! The day it is in Europe/London at that moment.
[[nodiscard]] PartialDate londonDay(base::Millis at);

} // namespace throughline::domain
