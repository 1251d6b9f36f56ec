// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"

#include <optional>

// What the files that compute tasks share. Days are days since 1970-01-01.

namespace throughline::domain::due_task_days {

//! A review is shown so many days before it is due.
inline constexpr std::int64_t reviewOpens = 7;

//! Nothing where no whole day is given.
[[nodiscard]] inline std::optional<std::int64_t> day(const Record &record, std::uint16_t field)
{
    const auto *date = fieldAs<PartialDate>(record, field);
    return date && date->isWholeDay() ? std::optional(epochDay(*date)) : std::nullopt;
}

} // namespace throughline::domain::due_task_days
